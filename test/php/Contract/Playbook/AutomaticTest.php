<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Playbook;

use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Playbook\Automatic\ActLimits;
use Vendor\LeakResponse\Core\Playbook\Automatic\Finding;
use Vendor\LeakResponse\Core\Playbook\PlaybookBook;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Test\Support\AutomaticKit;
use Vendor\LeakResponse\Test\Support\PlaybookKit;

/** Findings start playbooks by themselves: from an allow-list, within caps, in the name of one account, until somebody stops it. */
class AutomaticTest extends PlaybookCase
{
    private AutomaticKit $automatic;

    protected function setUp(): void
    {
        parent::setUp();
        $this->with([PlaybookKit::act('reset_credentials', ['customers']), ['kind' => 'note']]);
    }

    /** @param list<array<string, mixed>> $steps */
    private function with(array $steps): void
    {
        $books = PlaybookKit::books($steps);
        $this->kit = new PlaybookKit($this->host, $books);
        $this->automatic = new AutomaticKit($this->host, $this->kit, $books);
    }

    public function testWithoutARuleNothingStartsAndTheLedgerSaysSo(): void
    {
        self::assertSame('not_set_up', $this->automatic->see('dump_for_sale'));
        $this->automatic->allow(['something_else'], ['reset_credentials']);
        self::assertSame('no_rule', $this->automatic->see('dump_for_sale', 'two'));
        self::assertSame(['not_set_up', 'no_rule'], array_column($this->recorder->of('automatic.refused'), 'code'));
        self::assertCount(2, $this->recorder->of('finding.received'));
        self::assertSame([], $this->recorder->of('playbook.started'));
    }

    public function testAFindingStartsThePlaybookInTheNameOfTheStarterAndItsGuardStands(): void
    {
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials']);
        $run = $this->kit->get()->execute($this->automatic->see('dump_for_sale'));
        self::assertSame(['admin:3', 1], [$run->getStartedBy(), $run->getIncidentId()]);
        self::assertFalse($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(1, 1, 1)));
        self::assertSame(['proven', 'done'], self::states($this->advancePlaybook($run)));
        $fact = $this->recorder->of('automatic.started')[0];
        self::assertSame([$run->getId(), 12], [$fact['run'], $fact['people']]);
        $started = (int) array_search('playbook.started', $this->recorder->types(), true);
        self::assertSame('job', $this->recorder->facts[$started]['actor']->learntBy());
    }

    public function testWhatCameOfAFindingInAQuietIncidentIsNotShownToOthers(): void
    {
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials']);
        $this->automatic->see('dump_for_sale');
        self::assertCount(1, $this->automatic->view()->execute()->getFindings());
        $this->connection->execute("UPDATE {$this->connection->table('leakresponse_assess_incident')} SET is_quiet = 1");
        self::assertSame([], $this->automatic->view()->execute()->getFindings());
    }

    public function testTheSameFindingToldTwiceStartsOnce(): void
    {
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], cooldown: 0);
        $this->automatic->see('dump_for_sale');
        self::assertFalse($this->automatic->report()->report(new Finding('dump_for_sale', 'Acme_Fraud', 'one')));
        self::assertSame(0, $this->automatic->judge());
        self::assertCount(1, $this->recorder->of('playbook.started'));
    }

    public function testAnActThatIsNotOnTheListWaitsForAPersonWhoMayStartItThemselves(): void
    {
        $this->with([PlaybookKit::act('end_sessions', ['customers']), PlaybookKit::act('reset_credentials', ['customers'])]);
        $this->automatic->allow(['dump_for_sale'], ['end_sessions']);
        $run = $this->advancePlaybook($this->kit->get()->execute($this->automatic->see('dump_for_sale')));
        self::assertSame(['proven', 'waiting:not_automatic'], self::states($run));
        $mine = $this->host->actor->actor;
        $this->host->actor->actor = self::without($mine, 'contain_reset_credentials');
        self::assertSame('not_allowed', self::refusalOf(fn () => $this->say($run, 'go_on')));
        $this->host->actor->actor = $mine;
        self::assertSame(['proven', 'proven'], self::states($this->advancePlaybook($this->say($run, 'go_on'))));
    }

    public function testCapsOnPeopleHoldForOneStartAndForADay(): void
    {
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], people: 11);
        self::assertSame('too_many_people', $this->automatic->see('dump_for_sale', 'one'));
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], people: 23, cooldown: 0);
        $run = $this->kit->get()->execute($this->automatic->see('dump_for_sale', 'two'));
        $this->advancePlaybook($run);
        self::assertSame('too_many_people', $this->automatic->see('dump_for_sale', 'three'), 'twelve and twelve are more than 23');
        $this->clock->advance(86401);
        self::assertNotSame('too_many_people', $this->automatic->see('dump_for_sale', 'four'));
        self::assertSame([12, 12], array_column($this->recorder->of('automatic.refused'), 'people'));
    }

    public function testCooldownAndStartsADayHold(): void
    {
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], people: 1000, cooldown: 60, starts: 2);
        $this->advancePlaybook($this->kit->get()->execute($this->automatic->see('dump_for_sale', 'one')));
        self::assertSame('cooldown', $this->automatic->see('dump_for_sale', 'two'));
        $this->clock->advance(61);
        $this->advancePlaybook($this->kit->get()->execute($this->automatic->see('dump_for_sale', 'three')));
        $this->clock->advance(61);
        self::assertSame('too_many_starts', $this->automatic->see('dump_for_sale', 'four'));
    }

    public function testMoreOrdersThanTheCapKeepAnActOnSellingBack(): void
    {
        $this->with([[...PlaybookKit::act('suspend_payment', ['shop']), 'options' => [['name' => 'method', 'value' => 'card']]]]);
        foreach ([1, 2, 3] as $id) {
            $this->connection->execute(
                "INSERT INTO {$this->connection->table('sales_order')} (entity_id, store_id, created_at) VALUES (?, 1, ?)",
                [$id, '2026-11-21 08:00:00']
            );
        }
        $this->automatic->allow(['card_testing'], ['suspend_payment'], orders: 2);
        self::assertSame('too_many_orders', $this->automatic->see('card_testing', 'one'));
        $this->automatic->allow(['card_testing'], ['suspend_payment'], orders: 3);
        self::assertSame(36, strlen($this->automatic->see('card_testing', 'two')));
    }

    public function testSpoofedDetectionsCannotCloseTheShopWhateverTheAllowListSays(): void
    {
        $books = new PlaybookBook();
        foreach ($books->all() as $book) {
            foreach ($book->steps as $step) {
                if ($step->isAct() && ActLimits::mayBegin($step, ['suspend_payment', 'close_doors', ...ActLimits::never()])) {
                    self::assertContains($step->action, ['suspend_payment', 'close_doors'], "{$book->code} {$step->id}");
                    self::assertNotContains('*', array_column($step->options, 'value'));
                    self::assertSame([], array_intersect(array_column($step->options, 'value'), ['graphql', 'rest', 'guest_checkout']));
                }
            }
        }
        $this->with([PlaybookKit::act('suspend_payment', ['shop']), [...PlaybookKit::act('maintenance', ['shop']), 'scope' => 'all']]);
        foreach (['suspend_payment', 'maintenance'] as $act) {
            self::assertSame('act_closes_shop', self::refusalOf(fn () => $this->automatic->allow(['card_testing'], [$act])), $act);
        }
        // A thousand findings, told by whoever can make the shop see things: at most three starts a day, none of them closes anything.
        $this->with([PlaybookKit::act('end_sessions', ['customers']), PlaybookKit::act('suspend_payment', ['shop'])]);
        $this->automatic->allow(['card_testing'], ['end_sessions'], people: 1000000, cooldown: 0);
        foreach (range(1, 300) as $n) {
            $this->automatic->report()->report(new Finding('card_testing', 'Acme_Fraud', "spoof-{$n}"));
        }
        self::assertSame(200, $this->automatic->findings->waitingCount(), 'a flood does not fill the database');
        self::assertCount(1, $this->recorder->of('finding.dropped'));
        $this->automatic->judge();
        foreach ($this->automatic->findings->runs() as $runId) {
            $run = $this->advancePlaybook($this->kit->get()->execute($runId));
            self::assertSame('waiting:not_automatic', self::states($run)[1]);
        }
        self::assertSame([], array_filter(
            $this->recorder->of('containment_action.intended'),
            static fn (array $fact): bool => $fact['action'] === 'suspend_payment'
        ));
        self::assertLessThanOrEqual(3, count($this->automatic->findings->runs()));
    }

    public function testTheGlobalStopEndsWhatStartedByItselfAndOnlyTheShellLiftsIt(): void
    {
        $this->with([['kind' => 'approval'], PlaybookKit::act('reset_credentials', ['customers'])]);
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], cooldown: 0);
        $run = $this->kit->get()->execute($this->automatic->see('dump_for_sale'));
        self::assertSame('step_up_needed', self::refusalOf(fn () => $this->automatic->stop()->execute('false alarm')));
        $bound = hash('sha256', '00000000-0000-0000-0000-000000000000:0:stop-automatic');
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $bound);
        $after = $this->automatic->stop()->execute('false alarm', $proof);
        self::assertSame([false, 'stopped'], [$after->isOn(), $after->getOff()]);
        self::assertSame('stopped', $this->kit->get()->execute($run->getId())->getState());
        self::assertSame('stopped', $this->automatic->see('dump_for_sale', 'two'));
        self::assertSame('shell_only', self::refusalOf(fn () => $this->automatic->change()->resume('I want it')));
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], cooldown: 0);
        self::assertSame('stopped', $this->automatic->see('dump_for_sale', 'three'), 'a new rule does not lift the stop by the way');
        $this->automatic->asShell(fn () => $this->automatic->change()->resume('looked at it'));
        self::assertSame(36, strlen($this->automatic->see('dump_for_sale', 'four')));
        self::assertCount(1, $this->recorder->of('automatic.stopped'));
        self::assertCount(1, $this->recorder->of('automatic.resumed'));
    }

    public function testAPlaybookThatAPersonStartedGoesOnWhenAutomaticStartsAreStopped(): void
    {
        $run = $this->begin([['kind' => 'approval']]);
        $proof = $this->host->stepUp->issue(
            $this->host->actor->current(),
            hash('sha256', '00000000-0000-0000-0000-000000000000:0:stop-automatic')
        );
        $this->automatic->stop()->execute('false alarm', $proof);
        self::assertSame('waiting', $this->kit->get()->execute($run->getId())->getState());
    }

    public function testTheRightsOfTheStarterCountAtTheStartAndAtEachStep(): void
    {
        $this->with([['kind' => 'approval'], PlaybookKit::act('reset_credentials', ['customers'])]);
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], cooldown: 0);
        $run = $this->kit->get()->execute($this->automatic->see('dump_for_sale'));
        $this->kit->rights->taken = ['contain_reset_credentials'];
        self::assertSame(['done', 'failed:not_allowed'], self::states($this->say($run, 'go_on')));
        self::assertSame('nothing_ready', $this->automatic->see('dump_for_sale', 'two'));
        $this->kit->rights->taken = ['contain_playbook'];
        self::assertSame('starter_not_allowed', $this->automatic->see('dump_for_sale', 'three'));
        self::assertSame('starter_not_allowed', self::refusalOf(fn () => $this->automatic->allow(['x'], ['reset_credentials'])));
    }

    public function testSettingsThatSomebodyWroteBySqlStartNothing(): void
    {
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], people: 1);
        $table = $this->connection->table('leakresponse_automatic');
        $this->connection->execute("UPDATE {$table} SET body = REPLACE(body, '\"people\":1,', '\"people\":9999,')");
        self::assertSame('settings_forged', $this->automatic->see('dump_for_sale'));
        self::assertSame('settings_forged', $this->automatic->view()->execute()->getOff());
        $this->connection->execute("DELETE FROM {$table}");
        self::assertSame('not_set_up', $this->automatic->see('dump_for_sale', 'two'));
    }

    public function testWithoutAnOpenIncidentOneIsDeclared(): void
    {
        $this->connection->execute("UPDATE {$this->connection->table('leakresponse_assess_incident')} SET state = 'closed'");
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials']);
        $run = $this->kit->get()->execute($this->automatic->see('dump_for_sale'));
        self::assertSame([['unknown', $run->getIncidentId()]], array_map(
            static fn (array $fact): array => [$fact['noticed'], $fact['incident']],
            $this->recorder->of('incident.declared')
        ));
    }

    public function testWithNothingToDoByItselfNothingStarts(): void
    {
        $this->with([[...PlaybookKit::act('suspend_payment', ['shop']), 'options' => [['name' => 'method', 'value' => 'no_such']]]]);
        $this->automatic->allow(['card_testing'], ['suspend_payment'], orders: 10);
        self::assertSame('nothing_ready', $this->automatic->see('card_testing'));
    }

    public function testARefusedStartLeavesNothingButItsFact(): void
    {
        $this->automatic->allow(['dump_for_sale'], ['reset_credentials'], cooldown: 0);
        $this->startPlaybook('trial', 'key-00000001');
        self::assertSame('playbook_under_way', $this->automatic->see('dump_for_sale'));
        self::assertSame('refused', $this->automatic->view()->execute()->getFindings()[0]->getState());
    }

    private static function without(Actor $actor, string $right): Actor
    {
        $names = ['contain', 'contain_playbook', 'contain_end_sessions', 'contain_reset_credentials'];
        $all = array_map(static fn (string $name): string => "Vendor_LeakResponse::{$name}", $names);
        return new Actor(
            $actor->kind(),
            $actor->id(),
            $actor->learntBy(),
            $actor->door(),
            array_values(array_diff($all, ["Vendor_LeakResponse::{$right}"])),
            $actor->sessionHash(),
            '',
            $actor->name()
        );
    }
}
