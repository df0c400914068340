<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Playbook;

use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Playbook\PlaybookBook;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\PlaybookKit;

/** Playbooks from the plan to the end: approvals, conditions, waits, rights, drift, stops. */
class PlaybookTest extends PlaybookCase
{
    public function testActsRunInOrderAndEndProvenWithEachStepInTheLedger(): void
    {
        $run = $this->begin([
            PlaybookKit::act('reset_credentials', ['customers']),
            ['kind' => 'note'],
            PlaybookKit::act('end_sessions', ['customers']),
        ]);
        self::assertSame(['running', 'planned', 'planned'], self::states($run));
        self::assertFalse(
            $this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(1, 1, 1)),
            'the guard of the first act stands when the start answers'
        );
        $run = $this->advancePlaybook($run);
        self::assertSame(['proven', 'done', 'proven'], self::states($run));
        self::assertSame('done', $run->getState());
        self::assertSame(0, $run->getPosition());
        self::assertSame(
            ['proven', 'done', 'proven'],
            array_column($this->recorder->of('playbook_step.ended'), 'state')
        );
        self::assertCount(2, $this->recorder->of('playbook_step.begun'));
        self::assertCount(1, $this->recorder->of('playbook.started'));
        self::assertSame(['done'], array_column($this->recorder->of('playbook.ended'), 'state'));
        self::assertSame([$run->getId()], array_map(
            static fn ($each): string => $each->getId(),
            $this->kit->ofIncident()->execute(1)
        ));
    }

    public function testAnApprovalWaitsForAPersonAndBindsTheirProofToWhatTheySay(): void
    {
        $run = $this->begin([['kind' => 'approval'], PlaybookKit::act('end_sessions', ['customers'])]);
        self::assertSame('waiting', $run->getState());
        self::assertSame(['waiting:approval', 'planned'], self::states($run));
        self::assertSame('waiting', $this->advancePlaybook($run)->getState(), 'no worker may pass an approval');
        $actor = $this->host->actor->current();
        $proof = $this->host->stepUp->issue($actor, hash('sha256', "{$run->getId()}:{$run->getVersion()}:leave-out"));
        self::assertSame('step_up_wrong', self::refusalOf(
            fn () => $this->kit->continue()->execute($run->getId(), $run->getVersion(), 'go_on', $proof)
        ));
        self::assertSame('step_up_needed', self::refusalOf(
            fn () => $this->kit->continue()->execute($run->getId(), $run->getVersion(), 'go_on')
        ));
        $done = $this->advancePlaybook($this->say($run, 'go_on'));
        self::assertSame(['done', 'proven'], self::states($done));
        self::assertSame('admin:3', $done->getSteps()[0]->getDecidedBy());
        self::assertSame(['go_on'], array_column($this->recorder->of('playbook_step.continued'), 'choice'));
    }

    public function testATokenAloneMayNeitherStartNorGoOn(): void
    {
        $run = $this->begin([['kind' => 'approval'], PlaybookKit::act('end_sessions', ['customers'])]);
        $rights = $this->host->actor->actor;
        $this->host->actor->actor = FakeActor::withToken();
        self::assertSame('not_allowed', self::refusalOf(
            fn () => $this->kit->continue()->execute($run->getId(), $run->getVersion(), 'go_on')
        ));
        $this->host->actor->actor = new Actor('admin', '3', 'token', 'rest', [
            'Vendor_LeakResponse::contain_playbook', 'Vendor_LeakResponse::contain_end_sessions',
        ]);
        self::assertSame('proof_needed', self::refusalOf(
            fn () => $this->kit->continue()->execute($run->getId(), $run->getVersion(), 'go_on')
        ));
        $this->host->actor->actor = $rights;
        self::assertSame('waiting', $this->kit->get()->execute($run->getId())->getState());
    }

    public function testAConditionSkipsABranchAndSaysSo(): void
    {
        $steps = [
            ['kind' => 'approval'],
            ['kind' => 'condition', 'looks_at' => 1, 'ended' => ['done'], 'next' => 3, 'otherwise' => 4],
            [...PlaybookKit::act('end_sessions', ['customers']), 'next' => 5],
            ['kind' => 'note', 'next' => 5],
            ['kind' => 'note'],
        ];
        $no = $this->advancePlaybook($this->say($this->begin($steps), 'leave_out'));
        self::assertSame(['declined', 'done', 'skipped', 'done', 'done'], self::states($no));
        $yes = $this->advancePlaybook($this->say($this->startPlaybook('trial', 'key-00000002'), 'go_on'));
        self::assertSame(['done', 'done', 'proven', 'skipped', 'done'], self::states($yes));
    }

    public function testAConditionLooksAtWhatWasCountedBeforeTheStart(): void
    {
        $steps = static fn (int $least): array => [
            PlaybookKit::act('reset_credentials', ['customers']),
            ['kind' => 'condition', 'looks_at' => 1, 'counted' => 'accounts', 'at_least' => $least, 'next' => 3, 'otherwise' => 0],
            ['kind' => 'note'],
        ];
        self::assertSame('skipped', self::states($this->advancePlaybook($this->begin($steps(13))))[2]);
        self::assertSame('done', self::states($this->advancePlaybook($this->begin($steps(12), 'key-00000002')))[2]);
    }

    public function testAWaitEndsWhenItsTimeHasCome(): void
    {
        $run = $this->begin([['kind' => 'wait', 'seconds' => 600], PlaybookKit::act('end_sessions', ['customers'])]);
        self::assertSame(['running', 'planned'], self::states($run));
        $this->clock->advance(599);
        self::assertSame('planned', self::states($this->advancePlaybook($run))[1]);
        $this->clock->advance(1);
        self::assertSame(['done', 'proven'], self::states($this->advancePlaybook($run)));
    }

    public function testAnActThatTheShopHasNotGotIsShownAndWaitsForAPersonInsteadOfBeingPassedOver(): void
    {
        $steps = [PlaybookKit::act('lock_doors_of_partners', ['shop'], 'continue', 'all'), ['kind' => 'note']];
        $run = $this->begin($steps);
        $plan = $this->kit->plan()->execute(1, 'trial', new ScopeView('all', []));
        self::assertSame('act_not_there', $plan->getSteps()[0]->getReadiness());
        self::assertNull($plan->getSteps()[0]->getPlan());
        self::assertSame(['waiting:act_not_there', 'planned'], self::states($run));
        self::assertSame(['by_hand', 'done'], self::states($this->say($run, 'go_on')));
        $other = $this->startPlaybook('trial', 'key-00000002');
        self::assertSame(['declined', 'done'], self::states($this->say($other, 'leave_out')));
    }

    public function testAnActThatRefusesItsScopeIsShownWithTheReasonBeforeTheStart(): void
    {
        $this->kit = new PlaybookKit($this->host, PlaybookKit::books([PlaybookKit::act('suspend_payment', ['shop'])]));
        $plan = $this->kit->plan()->execute(1, 'trial', new ScopeView('customers', [3]));
        self::assertSame(['not_planned', 'scope_not_covered'], [
            $plan->getSteps()[0]->getReadiness(),
            $plan->getSteps()[0]->getCode(),
        ]);
    }

    public function testOneProofStartsOnePlaybookAndNothingElse(): void
    {
        $this->kit = new PlaybookKit($this->host, new PlaybookBook());
        $plan = $this->kit->plan()->execute(1, 'leaked_token', new ScopeView('all', []));
        $other = $this->kit->plan()->execute(1, 'stolen_admin', new ScopeView('all', []));
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
        self::assertSame('step_up_wrong', self::refusalOf(
            fn () => $this->kit->start()->execute($other->getPlanHash(), 'stolen export', 'key-00000001', $proof)
        ));
        $run = $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001', $proof);
        self::assertSame($run->getId(), $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001')->getId());
        self::assertSame('playbook_under_way', self::refusalOf(
            fn () => $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000002', $proof)
        ));
        self::assertSame(
            'invalid_field',
            self::refusalOf(fn () => $this->host->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000003')),
            'the plan of a playbook starts no act by itself'
        );
    }

    public function testThePlanOfOneActStartsNoPlaybook(): void
    {
        $this->kit = new PlaybookKit($this->host, new PlaybookBook());
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        self::assertSame('invalid_field', self::refusalOf(
            fn () => $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001')
        ));
    }

    public function testMorePeopleThanShownVoidThePlanBeforeTheStart(): void
    {
        $this->kit = new PlaybookKit($this->host, PlaybookKit::books([PlaybookKit::act('reset_credentials', ['customers'])]));
        $plan = $this->kit->plan()->execute(1, 'trial', new ScopeView('all', []));
        $this->seed->customers(200, 13);
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
        self::assertSame('plan_outdated', self::refusalOf(
            fn () => $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001', $proof)
        ));
    }

    public function testMorePeopleThanShownLaterAskAPersonWithTheNewCount(): void
    {
        $run = $this->begin([['kind' => 'approval'], PlaybookKit::act('reset_credentials', ['customers'])]);
        $this->seed->customers(200, 13);
        $run = $this->say($run, 'go_on');
        self::assertSame(['done', 'waiting:drifted'], self::states($run));
        self::assertSame([12, 212], [$run->getSteps()[1]->getCounted(), $run->getSteps()[1]->getCountedNow()]);
        self::assertSame(['done', 'proven'], self::states($this->advancePlaybook($this->say($run, 'go_on'))));
    }

    public function testWhoLostARightSinceTheStartRunsNothingMore(): void
    {
        $run = $this->begin([
            ['kind' => 'approval'],
            PlaybookKit::act('end_sessions', ['customers'], 'continue'),
            ['kind' => 'note'],
        ]);
        $this->kit->rights->taken = ['contain_end_sessions'];
        $run = $this->say($run, 'go_on');
        self::assertSame('failed', $run->getState());
        self::assertSame(['done', 'failed:not_allowed', 'planned'], self::states($run));
        self::assertSame(0, $this->seed->count('leakresponse_contain_run', '1'));
    }

    public function testWhoMayNotDoAStepMayNotStartThePlaybook(): void
    {
        $this->kit = new PlaybookKit($this->host, PlaybookKit::books([PlaybookKit::act('end_sessions', ['customers'])]));
        $this->host->actor->actor = new Actor('admin', '3', 'signature', 'rest', [
            'Vendor_LeakResponse::contain_playbook',
        ]);
        $plan = $this->kit->plan()->execute(1, 'trial', new ScopeView('all', []));
        self::assertSame('not_allowed', $plan->getSteps()[0]->getReadiness());
        self::assertSame('not_allowed', self::refusalOf(
            fn () => $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001')
        ));
        $this->host->actor->actor = ContainHost::admin();
    }

    public function testAStopLetsNoFurtherStepBeginAndLeavesWhatBegan(): void
    {
        $run = $this->begin([PlaybookKit::act('reset_credentials', ['customers']), PlaybookKit::act('end_sessions', ['customers'])]);
        $bound = hash('sha256', "{$run->getId()}:{$run->getVersion()}:stop");
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $bound);
        $run = $this->kit->stop()->execute($run->getId(), $run->getVersion(), 'wrong playbook', $proof);
        self::assertSame('stopped', $run->getState());
        $this->kit->engine->advanceWaiting(5);
        self::assertSame(['running', 'planned'], self::states($this->advancePlaybook($run)));
        self::assertSame(1, $this->seed->count('leakresponse_contain_run', '1'));
        self::assertFalse($this->host->kit->nextRequest()->passwords()->mayAuthenticate(new Subject(1, 1, 1)));
    }

    public function testOneStopEndsEveryPlaybookUnderWay(): void
    {
        $run = $this->begin([['kind' => 'approval'], PlaybookKit::act('end_sessions', ['customers'])]);
        self::assertSame('step_up_needed', self::refusalOf(fn () => $this->kit->stopAll()->execute('false alarm')));
        $proof = $this->host->stepUp->issue($this->host->actor->current(), hash('sha256', '00000000-0000-0000-0000-000000000000:0:stop'));
        self::assertCount(1, $this->kit->stopAll()->execute('false alarm', $proof));
        self::assertSame('stopped', $this->kit->get()->execute($run->getId())->getState());
        self::assertSame('not_waiting', self::refusalOf(fn () => $this->say($this->kit->get()->execute($run->getId()), 'go_on')));
    }

    public function testWhoeverReadAnOlderVersionChangesNothing(): void
    {
        $run = $this->begin([['kind' => 'approval'], PlaybookKit::act('end_sessions', ['customers'])]);
        self::assertSame('version_conflict', self::refusalOf(
            fn () => $this->kit->continue()->execute($run->getId(), $run->getVersion() - 1, 'go_on')
        ));
    }

    public function testARowThatSqlMadeOrChangedRunsNothing(): void
    {
        $run = $this->begin([['kind' => 'wait', 'seconds' => 5], PlaybookKit::act('end_sessions', ['customers'])]);
        $table = $this->connection->table('leakresponse_playbook_run');
        $this->connection->execute("UPDATE {$table} SET body = REPLACE(body, 'end_sessions', 'reset_credentials')");
        $this->clock->advance(60);
        self::assertSame('playbook_tampered', self::refusalOf(fn () => $this->advancePlaybook($run)));
        $this->connection->execute("UPDATE {$table} SET plan_hash = UNHEX(SHA2(body, 256))");
        self::assertSame('playbook_tampered', self::refusalOf(fn () => $this->advancePlaybook($run)));
        self::assertSame(0, $this->seed->count('leakresponse_contain_run', '1'));
    }

    public function testOursRunOnAShopAndAskAPerson(): void
    {
        $run = $this->advancePlaybook($this->beginOurs('database_dump'));
        self::assertContains(self::states($run)[0], ['proven', 'done']);
        self::assertSame('waiting:approval', self::states($run)[1]);
    }
}
