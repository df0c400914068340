<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\FakeActor;

/** Who may start what, and what a second call gets. */
class StartTest extends ContainCase
{
    public function testTheSameCallAgainGetsTheSameRunWithoutANewProof(): void
    {
        $this->seed->customers(3);
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
        $first = $this->host->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001', $proof);
        $again = $this->host->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001', $proof);

        self::assertSame($first->getId(), $again->getId());
        self::assertCount(1, $this->recorder->of('containment_action.intended'));
    }

    public function testTheSameKeyWithAnotherBodyIsRefused(): void
    {
        $this->seed->customers(3);
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
        $this->host->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001', $proof);

        $this->refused('idempotency_key_reused', 422, fn () => $this->host->start()->execute(
            $plan->getPlanHash(),
            'another reason',
            'key-00000001',
            $proof
        ));
    }

    public function testASecondAdminGetsTheRunningRun(): void
    {
        $this->seed->customers(3);
        $theirs = $this->planFor('end_sessions', new ScopeView('all', []));
        $this->clock->advance(5);
        $first = $this->startNew('end_sessions', new ScopeView('all', []));
        $this->host->actor->actor = ContainHost::admin('4');
        $this->clock->advance(5);
        self::assertSame($first->getId(), $this->startPlan($theirs)->getId());
    }

    public function testWhoCountsAfterTheGuardIsToldThatTheUnfinishedRunDoesNotCoverWhatTheySaw(): void
    {
        $this->seed->customers(3);
        $first = $this->startNew('end_sessions', new ScopeView('all', []));
        $this->clock->advance(5);
        try {
            $this->startNew('end_sessions', new ScopeView('all', []));
            self::fail('It was taken for the same.');
        } catch (Refusal $refusal) {
            self::assertSame(['same_act_unfinished', 409], [$refusal->refusalCode(), $refusal->status()]);
            self::assertSame(['run' => $first->getId()], $refusal->params());
        }

        $this->finish($first);
        $this->clock->advance(5);
        self::assertNotSame($first->getId(), $this->startNew('end_sessions', new ScopeView('all', []))->getId());
    }

    public function testATokenMayPlanButNotStart(): void
    {
        $this->seed->customers(3);
        $this->host->actor->actor = $this->holding(FakeActor::withToken());
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        self::assertTrue($plan->isStepUpNeeded());
        $this->refused('proof_needed', 403, fn () => $this->host->start()->execute(
            $plan->getPlanHash(),
            'stolen export',
            'key-00000001'
        ));
        $this->nothingHappened();
    }

    public function testAPanelSessionNeedsAProofBoundToThisPlan(): void
    {
        $this->seed->customers(3);
        $other = $this->planFor('end_sessions', new ScopeView('websites', [1]));
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $other->getPlanHash());
        $start = fn (?string $stepUp) => $this->host->start()->execute(
            $plan->getPlanHash(),
            'stolen export',
            'key-00000001',
            $stepUp
        );
        $this->refused('step_up_needed', 403, fn () => $start(null));
        $this->refused('step_up_wrong', 403, fn () => $start($proof));
        $this->nothingHappened();
    }

    public function testEachActionNeedsItsOwnRight(): void
    {
        $this->seed->customers(3);
        $this->host->actor->actor = new Actor('admin', '3', 'signature', 'rest', [
            'Vendor_LeakResponse::contain',
            'Vendor_LeakResponse::contain_end_sessions',
        ]);
        $plan = $this->planFor('reset_credentials', new ScopeView('all', []));
        $this->refused('not_allowed', 403, fn () => $this->host->start()->execute(
            $plan->getPlanHash(),
            'stolen export',
            'key-00000001'
        ));
        $this->nothingHappened();
    }

    public function testASignedRequestNeedsNoStepUp(): void
    {
        $this->seed->customers(3);
        $this->host->actor->actor = $this->holding(FakeActor::signed());
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        self::assertFalse($plan->isStepUpNeeded());
        $run = $this->host->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001');
        self::assertNotNull($run->getGuardedAt());
    }

    public function testATokenIssuedAfterTheGuardLives(): void
    {
        $this->seed->customers(3);
        $who = new Subject(1, 1, 3);
        $run = $this->startNew('end_sessions', new ScopeView('all', []));
        $this->host->kit->nextRequest()->tokens()->remember('a.b.c', GuardClass::CustomerToken, $who, null);
        $this->finish($run);
        $verdict = $this->host->kit->nextRequest()->tokens()->judge('a.b.c', GuardClass::CustomerToken, $who, true, null);
        self::assertSame('pass', $verdict->value);
    }

    private function holding(Actor $actor): Actor
    {
        $admin = ContainHost::admin();
        $mine = array_values(array_filter([
            'Vendor_LeakResponse::contain',
            'Vendor_LeakResponse::contain_end_sessions',
            'Vendor_LeakResponse::contain_reset_credentials',
        ], $admin->may(...)));
        return new Actor($actor->kind(), $actor->id(), $actor->learntBy(), $actor->door(), $mine, '', $actor->keyId());
    }
}
