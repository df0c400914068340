<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\GetContainmentInterface;
use Vendor\LeakResponse\Core\Approve\QuietRule;
use Vendor\LeakResponse\Core\Assess\DeclareIncident;
use Vendor\LeakResponse\Core\Assess\GetIncident;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Assess\IncidentScope;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Contain\Run\RunView;
use Vendor\LeakResponse\Core\Notify\NoticeBook;
use Vendor\LeakResponse\Core\Operate\CronProbe;
use Vendor\LeakResponse\Core\Operate\Finding;
use Vendor\LeakResponse\Core\Operate\GetStatus;
use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Operate\LedgerProbe;
use Vendor\LeakResponse\Core\Operate\OpenIncident;
use Vendor\LeakResponse\Core\Operate\ProbePool;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Operate\SqlStepUp;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\ApproveKit;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FakeProbe;
use Vendor\LeakResponse\Test\Support\FakeShop;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;
use Vendor\LeakResponse\Test\Support\TestSeal;

class GetStatusTest extends TestCase
{
    private const OTHER_PROBES = ['mail', 'epoch_file', 'key_folder', 'signing_keys'];

    private TestConnection $connection;
    private FixedClock $clock;
    private LedgerKit $ledger;
    private string $folder;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->folder = LedgerKit::folder();
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
    }

    protected function tearDown(): void
    {
        LedgerKit::remove($this->folder);
    }

    public function testAShopIsQuietWhileItsChecksRunAndUnknownWhenCronStops(): void
    {
        self::assertSame('unknown', $this->controlRoom()->execute()->getState(), 'cron never ran');
        (new Heartbeat($this->connection, $this->clock))->beat('cron');
        self::assertSame('quiet', $this->controlRoom()->execute()->getState());
        $this->clock->advance(301);
        self::assertSame('unknown', $this->controlRoom()->execute()->getState());
    }

    public function testAnOpenIncidentIsShownWithItsTimelineAndWhatToDoNext(): void
    {
        $this->declare('declare-0001');
        $id = $this->declare('declare-0002');

        $status = $this->controlRoom()->execute();
        self::assertSame('incident', $status->getState());
        self::assertSame($id, $status->getIncident()?->getId());
        self::assertSame('incident.declared', $status->getIncident()->getTimeline()[0]->getType());
        self::assertNull($status->getIncident()->getTimeline()[0]->getEntryIndex());
        self::assertSame('end_sessions', $status->getSuggestion()?->getAction());
        self::assertSame(2, $status->getEvidence()->getWaiting());
    }

    public function testRunsOfTheIncidentComeNewestFirst(): void
    {
        $id = $this->declare('declare-0001');
        foreach (range(1, 22) as $place) {
            $this->addRun(sprintf('run-%04d', $place), $id, 1000 + $place);
        }
        $this->addRun('run-9999', $id + 1, 9999);

        $runs = $this->controlRoom()->execute()->getContainments();
        self::assertCount(20, $runs);
        self::assertSame(['run-0022', 'run-0003'], [$runs[0]->getId(), $runs[19]->getId()]);
    }

    public function testTheVersionChangesWhenSomethingShownChangesAndOnlyThen(): void
    {
        (new Heartbeat($this->connection, $this->clock))->beat('cron');
        $first = $this->controlRoom()->execute();
        $this->clock->advance(5);
        $second = $this->controlRoom()->execute();
        self::assertSame($first->getVersion(), $second->getVersion());
        self::assertNotSame($first->getNow(), $second->getNow());

        $this->declare('declare-0001');
        $third = $this->controlRoom()->execute();
        self::assertNotSame($first->getVersion(), $third->getVersion());
        $this->addRun('run-0001', (int) $third->getIncident()?->getId(), 1);
        self::assertNotSame($third->getVersion(), $this->controlRoom()->execute()->getVersion());
    }

    public function testTheLedgerIsLateWhenFactsWait(): void
    {
        $probe = new LedgerProbe($this->connection, $this->ledger->evidence, $this->clock);
        self::assertSame('ok', $probe->look()->state);
        $this->declare('declare-0001');
        foreach ([[90, 'ok'], [1, 'warn'], [510, 'fail']] as [$seconds, $state]) {
            $this->clock->advance($seconds);
            self::assertSame($state, $probe->look()->state);
        }
        $this->ledger->sequencer->seal();
        self::assertSame('ok', $probe->look()->state);
    }

    public function testATimelineIsOfOneIncidentAndHasItsIndicesOnceSealed(): void
    {
        $id = $this->declare('declare-0001');
        $this->declare('declare-0002');
        $this->ledger->sequencer->seal();

        $incident = (new GetIncident(new IncidentBook($this->connection), $this->ledger->timeline))->execute($id);
        self::assertCount(1, $incident->getTimeline());
        self::assertNotNull($incident->getTimeline()[0]->getEntryIndex());
        self::assertSame('admin:3', $incident->getTimeline()[0]->getActor());
    }

    public function testAnIncidentThatIsNotThereIsNotFound(): void
    {
        $this->expectException(Refusal::class);
        (new GetIncident(new IncidentBook($this->connection), $this->ledger->timeline))->execute(7);
    }

    private function controlRoom(): GetStatus
    {
        $ok = static fn (): Finding => Finding::ok();
        $pool = new ProbePool($this->clock, [
            new CronProbe(new Heartbeat($this->connection, $this->clock), $this->clock),
            new LedgerProbe($this->connection, $this->ledger->evidence, $this->clock),
            ...array_map(static fn (string $code): FakeProbe => new FakeProbe($code, $ok), self::OTHER_PROBES),
        ]);
        $runs = new class () implements GetContainmentInterface {
            public function execute(string $runId): RunInterface
            {
                $scope = new ScopeView('all', []);
                $at = '2026-11-21T09:00:00Z';
                $what = ['end_sessions', $scope, ['customers'], 'done', 'done', 'none'];
                return new RunView($runId, 1, ...$what, ...[$at, 'admin:3', 'mk', $at, $at, $at, 1, 1, 1, null, null, null]);
            }
        };
        $incidents = new IncidentBook($this->connection);
        $incident = new GetIncident($incidents, $this->ledger->timeline);
        $sight = ApproveKit::sightOf($this->connection);
        $open = new OpenIncident($this->connection, $incidents, $incident, $runs, new NoticeBook($this->connection), $sight);
        return new GetStatus($pool, $open, $this->ledger->evidence, $this->clock);
    }

    private function declare(string $key): int
    {
        $scopes = new IncidentScope(new ReadScope(new FakeShop($this->connection), $this->connection));
        $identifiers = new RandomIdentifiers($this->clock);
        $stepUp = new SqlStepUp($this->connection, $this->ledger->recorder, $this->clock, $identifiers, TestSeal::ofProofs());
        $declare = new DeclareIncident(
            $this->connection,
            new IncidentBook($this->connection),
            $scopes,
            new ProofPolicy($stepUp),
            new FakeActor(FakeActor::atPanel()),
            $this->ledger->recorder,
            $this->clock,
            new QuietRule(ApproveKit::rostersOf($this->connection))
        );
        return $declare->execute('skimmer', 'unknown', 'yes', new ScopeView('all', []), $key)->getId();
    }

    private function addRun(string $id, int $incidentId, int $startedAt): void
    {
        $row = [
            'id' => $id, 'incident_id' => $incidentId, 'action' => 'end_sessions', 'scope' => '{}', 'audience' => 'customers',
            'plan_hash' => '', 'idempotency_key' => $id, 'request_hash' => '', 'state' => 'done', 'phase' => 'done', 'reason' => '',
            'started_by' => 'admin:3', 'starter_name' => 'mk', 'actor' => '{}', 'started_at' => $startedAt,
        ];
        (new RunTable($this->connection))->add($row);
    }
}
