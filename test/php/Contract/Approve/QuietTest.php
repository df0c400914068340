<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Core\Approve\QuietRule;
use Vendor\LeakResponse\Core\Assess\DeclareIncident;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Assess\IncidentScope;
use Vendor\LeakResponse\Core\Assess\LastActs;
use Vendor\LeakResponse\Core\Assess\ListIncidents;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Contain\Switches\ReadContained;
use Vendor\LeakResponse\Core\Record\Keeping\PruningBook;
use Vendor\LeakResponse\Core\Record\Read\FoundEntries;
use Vendor\LeakResponse\Core\Record\Read\GetEntry;
use Vendor\LeakResponse\Core\Record\Read\ListEntries;
use Vendor\LeakResponse\Core\Record\Read\SearchLedger;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\FakeActor;

/** Quiet mode and fault 36: what is hidden is not there, whoever asks by its number. */
class QuietTest extends ApproveCase
{
    private const STRANGER = '9';

    protected function setUp(): void
    {
        parent::setUp();
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_assess_incident')} SET scope = '{\"kind\":\"all\",\"ids\":[]}'"
        );
    }

    public function testItNeedsSomebodyWhoMaySeeItAfterwards(): void
    {
        $this->refusedWith('roster_empty', fn () => $this->quiet(0, true));
        $this->twoPersons();
        $this->refusedWith('not_on_roster', fn () => $this->as(self::STRANGER, fn () => $this->quiet(0, true)));
        self::assertTrue($this->quiet(0, true)->getQuiet());
        self::assertCount(1, $this->recorder->of('incident.quieted'));
    }

    public function testAnIncidentCanBeQuietFromItsDeclaration(): void
    {
        $this->refusedWith('roster_empty', fn () => $this->declareQuiet());
        $this->twoPersons();
        $incident = $this->declareQuiet();
        self::assertTrue($incident->getQuiet());
        $this->refusedWith('not_found', fn () => $this->as(
            self::STRANGER,
            fn () => $this->approve->gate()->check(['incidentId' => $incident->getId()])
        ));
    }

    public function testOffIsAsHardAsLifting(): void
    {
        $this->twoPersons();
        $quiet = $this->quiet(0, true);
        $this->refusedWith('approval_needed', fn () => $this->quiet($quiet->getVersion(), false));
        $request = $this->ask('unquiet', ['incidentId' => 1, 'version' => $quiet->getVersion()]);
        $this->as(self::BERT, fn () => $this->decide($request));
        self::assertFalse($this->quiet($quiet->getVersion(), false)->getQuiet());
        self::assertCount(1, $this->recorder->of('incident.unquieted'));
    }

    public function testWhoComesSecondGetsAConflict(): void
    {
        $this->twoPersons();
        $this->quiet(0, true);
        $this->onShell(fn () => $this->approve->change()->rule(['control' => 'one']));
        $this->refusedWith('version_conflict', fn () => $this->quiet(7, false));
    }

    /** @return array<string, array{string, string, string|int, string|int}> */
    public static function named(): array
    {
        $run = '00000000-0000-7000-8000-0000000000';
        return [
            'an incident' => ['leakresponse_assess_incident', 'incidentId', 1, 999],
            'a plan' => ['leakresponse_contain_plan', 'planHash', str_repeat('ab', 32), str_repeat('cd', 32)],
            'a run' => ['leakresponse_contain_run', 'runId', "{$run}01", "{$run}99"],
            'a run of a playbook' => ['leakresponse_playbook_run', 'runId', "{$run}02", "{$run}98"],
            'a notice' => ['leakresponse_notify_notice', 'noticeId', 7, 999],
            'a request' => ['leakresponse_approve_request', 'approvalId', "{$run}03", "{$run}97"],
        ];
    }

    #[DataProvider('named')]
    public function testWhatBelongsToItIsAnsweredLikeWhatIsNotThere(
        string $table,
        string $argument,
        string|int $id,
        string|int $absent
    ): void {
        $this->twoPersons();
        $this->plant($table, $id);
        $this->quiet(0, true);
        $gate = $this->approve->gate();
        $hidden = $this->as(self::STRANGER, fn (): Refusal => $this->refusedWith('not_found', fn () => $gate->check([$argument => $id])));
        self::assertSame(404, $hidden->status());
        self::assertSame(1, $this->recorder->of('incident.not_shown')[0]['incident'] ?? 0);
        // The words of the service for something that never was.
        $this->as(self::STRANGER, fn () => $gate->check([$argument => $absent]));
        self::assertSame(self::wordsFor($argument), $hidden->getMessage());
        $gate->check([$argument => $id]);
        $this->as(FakeActor::onShell(), fn () => $gate->check([$argument => $id]));
        $this->as(FakeActor::customer(5), fn () => $gate->check([$argument => $id]));
    }

    public function testListsHoldNothingOfItNotEvenInTheirCounts(): void
    {
        $this->twoPersons();
        $list = fn () => $this->incidents()->execute();
        self::assertSame([1, null], [$list()->getTotal(), $list()->getRestricted()]);
        $this->quiet(0, true);
        $seen = $this->as(self::STRANGER, $list);
        self::assertSame([0, [], 'security desk, ext. 12'], [$seen->getTotal(), $seen->getIncidents(), $seen->getRestricted()]);
        self::assertSame([1, null], [$list()->getTotal(), $list()->getRestricted()]);
    }

    public function testTheLedgerIsSearchedAroundIt(): void
    {
        $this->twoPersons();
        $ledger = new LedgerKit($this->connection, ContainKit::folder(), $this->clock);
        $ledger->recorder->record('incident.declared', ContainHost::admin(), ['incident' => 1]);
        $ledger->recorder->record('incident.declared', ContainHost::admin(), ['incident' => 2]);
        $ledger->sequencer->seal();
        $this->quiet(0, true);
        $sight = $this->approve->sight;
        $search = new SearchLedger($this->connection, $ledger->projection, $ledger->reader, new FoundEntries($this->connection), $sight);
        $incidents = static fn (int $of = 0): array => array_values(array_filter(array_map(
            static fn ($entry): ?int => $entry->getIncident(),
            $search->execute(incident: $of)->getEntries()
        )));
        self::assertEqualsCanonicalizing([1, 2], $incidents());
        self::assertSame([2], $this->as(self::STRANGER, $incidents));
        self::assertSame([], $this->as(self::STRANGER, fn () => $incidents(1)));
        self::assertSame('security desk, ext. 12', $this->as(self::STRANGER, fn () => $search->execute()->getRestricted()));

        $index = $this->connection->fetchAll(
            "SELECT entry_index FROM {$this->connection->table('leakresponse_record_entry')} WHERE incident_id = 1"
        )[0]['entry_index'];
        $get = new GetEntry($ledger->reader, new PruningBook($this->connection), $sight);
        $get->execute((string) $index);
        $this->as(self::STRANGER, fn () => $this->refusedWith('not_found', fn () => $get->execute((string) $index)));
        $export = new ListEntries($ledger->reader, $sight);
        self::assertNotSame([], $export->execute('0', 10)->getEntries());
        $this->as(self::STRANGER, fn () => $this->refusedWith('restricted', fn () => $export->execute('0', 10)));
    }

    public function testTheBannerIsFullForThePeopleOfTheRosterOnly(): void
    {
        $sight = $this->approve->sight;
        self::assertTrue($sight->isResponder(ContainHost::admin(self::STRANGER), true));
        $this->twoPersons();
        self::assertFalse($sight->isResponder(ContainHost::admin(self::STRANGER), true));
        self::assertTrue($sight->isResponder(ContainHost::admin(self::CLEO), true));
        self::assertFalse($sight->isResponder(ContainHost::admin(self::CLEO), false));
    }

    public function testRequestsAboutItAreHiddenFromWhoeverIsOff(): void
    {
        $this->twoPersons();
        $this->askLift($this->suspended());
        $this->quiet(0, true);
        self::assertCount(1, $this->as(self::BERT, fn () => $this->approve->list($this->host->shop)->execute()));
        self::assertSame([], $this->as(self::STRANGER, fn () => $this->approve->list($this->host->shop)->execute()));
    }

    private function quiet(int $version, bool $isQuiet): IncidentInterface
    {
        $bound = hash('sha256', "1:{$version}:unquiet");
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $bound);
        return $this->approve->setQuiet($this->host->proof)->execute(1, $version, $isQuiet, $proof);
    }

    private function declareQuiet(): IncidentInterface
    {
        $scopes = new IncidentScope(new ReadScope($this->host->shop, $this->connection));
        return (new DeclareIncident(
            $this->connection,
            new IncidentBook($this->connection),
            $scopes,
            $this->host->proof,
            $this->host->actor,
            $this->recorder,
            $this->clock,
            new QuietRule($this->approve->rosters)
        ))->execute('skimmer', 'unknown', 'yes', new ScopeView('all', []), 'declare-quiet-1', true);
    }

    private function incidents(): ListIncidents
    {
        $switches = $this->host->switches;
        $reader = new ReadContained($this->connection, $switches->table, $switches->file, $switches->source(), $this->clock);
        return new ListIncidents(new IncidentBook($this->connection), new LastActs($this->connection), $reader, $this->approve->sight);
    }

    private function plant(string $table, string|int $id): void
    {
        $columns = [
            'leakresponse_contain_plan' => ['plan_hash' => (string) @hex2bin((string) $id), 'body' => '{}'],
            'leakresponse_contain_run' => ['id' => $id, 'action' => 'x', 'scope' => '{}', 'audience' => '', 'plan_hash' => '',
                'idempotency_key' => 'k', 'request_hash' => '', 'state' => 'done', 'phase' => 'done', 'reason' => '', 'started_by' => '',
                'starter_name' => '', 'actor' => '{}'],
            'leakresponse_playbook_run' => ['id' => $id, 'playbook' => 'x', 'plan_hash' => '', 'body' => '{}', 'idempotency_key' => 'k',
                'request_hash' => '', 'state' => 'done', 'reason' => '', 'started_by' => '', 'starter_name' => '', 'actor' => '{}',
                'mac' => ''],
            'leakresponse_notify_notice' => ['id' => $id, 'state' => 'draft', 'scope' => '{}', 'texts' => '[]', 'content_hash' => '',
                'idempotency_key' => 'k', 'request_hash' => ''],
            'leakresponse_approve_request' => ['id' => $id, 'subject' => '', 'verb' => 'undo', 'action' => '', 'reason' => '""',
                'requester' => '{}', 'state' => 'waiting', 'mac' => ''],
        ][$table] ?? [];
        if ($columns === []) {
            return;
        }
        $columns['incident_id'] = 1;
        $marks = implode(', ', array_fill(0, count($columns), '?'));
        $this->connection->execute(
            "INSERT INTO {$this->connection->table($table)} (" . implode(', ', array_keys($columns)) . ") VALUES ({$marks})",
            array_values($columns)
        );
    }

    private static function wordsFor(string $argument): string
    {
        return [
            'incidentId' => 'There is no such incident.',
            'planHash' => 'There is no such plan: count again.',
            'runId' => 'There is no such run.',
            'noticeId' => 'There is no such notice.',
            'approvalId' => 'There is no such request.',
        ][$argument];
    }
}
