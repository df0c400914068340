<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Assess\LastActs;
use Vendor\LeakResponse\Core\Assess\ListIncidents;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Contain\Switches\Contained;
use Vendor\LeakResponse\Core\Contain\Switches\ContainedThing;
use Vendor\LeakResponse\Core\Contain\Switches\ReadContained;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchTable;
use Vendor\LeakResponse\Core\Contain\WordedAction;
use Vendor\LeakResponse\Core\Operate\BannerWords;
use Vendor\LeakResponse\Core\Operate\Phrases;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\AbsentConnection;
use Vendor\LeakResponse\Test\Support\FakeShop;

/** What the banner and the list of incidents say is contained. */
class ContainedTest extends ContainCase
{
    public function testNothingIsContainedBeforeTheFirstActAndAfterTheLastWasLifted(): void
    {
        self::assertTrue($this->contained()->isQuiet());
        $run = $this->suspend();
        self::assertFalse($this->contained()->isQuiet());
        $this->lift($run);
        self::assertTrue($this->contained()->isQuiet());
    }

    public function testASwitchIsNamedWithItsStoresItsTimeItsStarterAndItsIncident(): void
    {
        $run = $this->suspend(new ScopeView('websites', [2]));
        [$thing] = $this->contained()->things;
        self::assertSame(
            ['suspend_payment', 'on', 'websites', [2], 'admin-3', 1, $run->getId()],
            [$thing->action, $thing->state, $thing->scopeKind, $thing->scopeIds, $thing->by, $thing->incidentId, $thing->runId]
        );
        self::assertSame((int) $this->clock->now()->format('Uu'), $thing->since);
    }

    public function testASwitchPastItsTimeIsStillOnAndAsks(): void
    {
        $this->suspend(null, ['expires_at' => '2026-11-21T10:00:00Z']);
        $this->clock->advance(7200);
        self::assertSame(['asks'], $this->states());
    }

    public function testASwitchThatIsOnButNotProvenSaysBoth(): void
    {
        $run = $this->suspend();
        $runs = $this->connection->table('leakresponse_contain_run');
        $this->connection->execute("UPDATE {$runs} SET state = 'not_proven' WHERE id = ?", [$run->getId()]);
        self::assertSame(['on_unproven'], $this->states());
        $words = $this->words($this->contained(), true);
        self::assertSame('Parts of this shop are contained', $words['title'] ?? '');
        self::assertStringContainsString('but not proven', $words['lines'][0] ?? '');
    }

    public function testWhoOnlyWritesSqlTakesNoSwitchOffTheBanner(): void
    {
        $this->suspend();
        $switches = $this->connection->table('leakresponse_contain_switch');
        $this->connection->execute("UPDATE {$switches} SET is_on = 0");
        self::assertSame(['on'], $this->states());
        $this->connection->execute("DELETE FROM {$switches}");
        self::assertSame(['on'], $this->states());
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_run')}");
        $thing = $this->contained()->things[0];
        self::assertSame(['suspend_payment', 'on', ''], [$thing->action, $thing->state, $thing->by]);
    }

    public function testAnActThatHasNotEndedIsThereUntilItHas(): void
    {
        $runs = $this->connection->table('leakresponse_contain_run');
        $run = $this->startNew('end_sessions', new ScopeView('all', []));
        $said = ['running' => 'working', 'verifying' => 'working', 'paused' => 'paused'];
        $said += ['not_proven' => 'needs_you', 'failed' => 'needs_you'];
        foreach ($said as $state => $expected) {
            $this->connection->execute("UPDATE {$runs} SET state = ? WHERE id = ?", [$state, $run->getId()]);
            self::assertSame([$expected], $this->states(), $state);
        }
        $this->connection->execute("UPDATE {$runs} SET state = 'done' WHERE id = ?", [$run->getId()]);
        self::assertSame([], $this->states());
    }

    public function testWhatWasNotProvenIsOverOnceTheSameWasDoneAgain(): void
    {
        $runs = $this->connection->table('leakresponse_contain_run');
        $first = $this->startNew('end_sessions', new ScopeView('all', []));
        $this->connection->execute("UPDATE {$runs} SET state = 'not_proven', active_key = NULL WHERE id = ?", [$first->getId()]);
        $this->clock->advance(60);
        $elsewhere = $this->startNew('end_sessions', new ScopeView('websites', [2]));
        $this->connection->execute("UPDATE {$runs} SET state = 'done', active_key = NULL WHERE id = ?", [$elsewhere->getId()]);
        self::assertSame(['needs_you'], $this->states(), 'Another website says nothing about this one.');
        $this->clock->advance(60);
        $again = $this->startNew('end_sessions', new ScopeView('all', []));
        $this->connection->execute("UPDATE {$runs} SET state = 'done' WHERE id = ?", [$again->getId()]);
        self::assertSame([], $this->states());
    }

    public function testWithoutTheDatabaseItSaysWhatTheFileHoldsAndThatItIsNotAll(): void
    {
        $this->suspend();
        $contained = $this->contained(new AbsentConnection());
        self::assertFalse($contained->isWhole);
        self::assertSame(['suspend_payment'], array_map(static fn (ContainedThing $thing): string => $thing->action, $contained->things));
        $words = $this->words($contained, true);
        self::assertSame('Parts of this shop are contained', $words['title'] ?? '');
        self::assertStringContainsString('The database did not answer', $words['lines'][1] ?? '');
        unlink($this->host->kit->folder . '/switch.jsonl');
        $words = $this->words($this->contained(new AbsentConnection()), true);
        self::assertSame('We cannot tell whether this shop is contained', $words['title'] ?? '');
    }

    public function testRespondersReadWhatHoldsAndOthersOnlyThatSomethingDoes(): void
    {
        self::assertNull($this->words($this->contained(), true));
        $this->suspend(new ScopeView('websites', [2]));
        self::assertSame([
            'title' => 'Parts of this shop are contained',
            'lines' => ['Payment, the website B2B: on since 09:00, by admin-3. Incident 1.'],
            'link' => 'Open the Control room',
        ], $this->words($this->contained(), true));
        $others = $this->words($this->contained(), false);
        self::assertSame(['This shop is being protected', ''], [$others['title'] ?? '', $others['link'] ?? '?']);
        foreach (['Payment', 'B2B', 'admin-3', 'ncident'] as $secret) {
            self::assertStringNotContainsString($secret, implode(' ', $others['lines'] ?? []));
        }
    }

    public function testAnActOfAnotherModuleIsCalledWhatItCallsItself(): void
    {
        $action = $this->createStub(WordedAction::class);
        $action->method('code')->willReturn('freeze_vouchers');
        $action->method('title')->willReturn('Vouchers');
        $action->method('sentences')->willReturn(['will.vouchers_stop' => '{n} vouchers cannot be used.']);
        $pool = new ActionPool([$action]);
        self::assertSame([
            'run.freeze_vouchers' => 'Vouchers',
            'act.freeze_vouchers' => 'Vouchers',
            'will.vouchers_stop' => '{n} vouchers cannot be used.',
        ], $pool->words());
        $thing = new ContainedThing('freeze_vouchers', 'on', 'all', [], 0, '', 0, '');
        $line = $this->words(new Contained([$thing], true), true, $pool)['lines'][0] ?? '';
        self::assertStringStartsWith('Vouchers, the whole shop: on since', $line);
        $unknown = new ContainedThing('acme_other', 'on', 'all', [], 0, '', 0, '');
        self::assertStringStartsWith('acme_other, ', $this->words(new Contained([$unknown], true), true, $pool)['lines'][0] ?? '');
    }

    public function testTheListOfIncidentsSaysWhatWasDoneLastAndHowManyActsAreOpen(): void
    {
        $none = $this->incidents()->execute()->getIncidents()[0];
        self::assertSame([0, null], [$none->getOpenActs(), $none->getLastAct()]);
        $this->suspend();
        $this->clock->advance(60);
        $run = $this->startNew('end_sessions', new ScopeView('all', []));
        $row = $this->incidents()->execute()->getIncidents()[0];
        self::assertSame(2, $row->getOpenActs());
        self::assertSame(
            [$run->getId(), 'end_sessions', '2026-11-21T09:01:00Z'],
            [$row->getLastAct()?->getRunId(), $row->getLastAct()?->getAction(), $row->getLastAct()?->getStartedAt()]
        );
    }

    public function testAPageOfIncidentsBeginsWhereTheOneBeforeEnded(): void
    {
        $this->declare(29, 'open', 'skimmer');
        $this->declare(1, 'closed', 'other');
        $first = $this->incidents()->execute(1, 25);
        $second = $this->incidents()->execute(2, 25);
        self::assertSame([31, 1, 25], [$first->getTotal(), $first->getPage(), $first->getLimit()]);
        $numbers = [];
        foreach ([...$first->getIncidents(), ...$second->getIncidents()] as $row) {
            $numbers[] = $row->getId();
        }
        self::assertSame(range(31, 1), $numbers);
        self::assertSame(29, $this->incidents()->execute(1, 100, 'open', 'skimmer')->getTotal());
        self::assertSame('closed', $this->incidents()->execute(1, 100, 'closed')->getIncidents()[0]->getState());
        self::assertSame([], $this->incidents()->execute(3, 25)->getIncidents());
        foreach ([[0, 25], [1, 0], [1, 101]] as [$page, $limit]) {
            try {
                $this->incidents()->execute($page, $limit);
                self::fail("There is no page {$page} of {$limit}.");
            } catch (Refusal $refusal) {
                self::assertSame(400, $refusal->status());
            }
        }
    }

    private function declare(int $count, string $state, string $noticed): void
    {
        $table = $this->connection->table('leakresponse_assess_incident');
        for ($i = 0; $i < $count; $i++) {
            $key = "{$state}-{$i}";
            $this->connection->execute(
                "INSERT INTO {$table} (state, noticed, noticed_at, ongoing, scope, led_by, leader_name, idempotency_key, request_hash)"
                . " VALUES (?, ?, 'unknown', 'no', '{\"kind\":\"all\",\"ids\":[]}', 'admin:3', 'mk', ?, ?)",
                [$state, $noticed, $key, hash('sha256', $key, true)]
            );
        }
    }

    private function incidents(): ListIncidents
    {
        $acts = new LastActs($this->connection);
        return new ListIncidents(new IncidentBook($this->connection), $acts, $this->reader(), $this->host->approve->sight);
    }

    private function reader(?Connection $connection = null): ReadContained
    {
        $connection ??= $this->connection;
        $switches = $this->host->switches;
        return new ReadContained($connection, new SwitchTable($connection), $switches->file, $switches->source(), $this->clock);
    }

    private function contained(?Connection $connection = null): Contained
    {
        return $this->reader($connection)->read();
    }

    /** @return list<string> */
    private function states(): array
    {
        return array_map(static fn (ContainedThing $thing): string => $thing->state, $this->contained()->things);
    }

    /** @return array{title: string, lines: list<string>, link: string}|null */
    private function words(Contained $contained, bool $isResponder, ?ActionPool $actions = null): ?array
    {
        return (new BannerWords(new Phrases(), new FakeShop($this->connection), $actions ?? $this->host->actions))->of(
            $contained,
            $isResponder,
            static fn (string $phrase): string => $phrase,
            static fn (int $micros): string => gmdate('H:i', intdiv($micros, 1000000))
        );
    }

    /** @param array<string, string> $more */
    private function suspend(?ScopeView $scope = null, array $more = []): RunInterface
    {
        $options = [new OptionView('method', 'card')];
        foreach ($more as $name => $value) {
            $options[] = new OptionView($name, $value);
        }
        $plan = $this->host->plan()->execute(1, 'suspend_payment', $scope ?? new ScopeView('all', []), ['shop'], $options);
        return $this->finish($this->startPlan($plan));
    }
}
