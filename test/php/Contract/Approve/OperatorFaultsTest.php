<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Faults 26 and 27: opposite acts at once, and rights that are taken away in the middle. */
class OperatorFaultsTest extends ApproveCase
{
    public function testOfTwoWhoLiftAndReplaceAtOnceOneWinsAndTheOtherReadsWhatIsSoNow(): void
    {
        $run = $this->suspended();
        $opposite = $this->planSwitch('suspend_payment', [['method', 'card'], ['expires_at', '2030-01-01T00:00:00Z']]);
        $this->lift($run);
        $late = $this->refusedWith('plan_outdated', fn () => $this->startPlan($opposite));
        self::assertSame(409, $late->status());
        $again = $this->refusedWith('already_undone', fn () => $this->lift($this->host->get()->execute($run->getId())));
        self::assertSame(409, $again->status());
        self::assertTrue($this->isOffered());
    }

    public function testAStaleVersionLosesAndIsToldTheStateThatHolds(): void
    {
        $run = $this->suspended();
        $this->host->runs->change($run->getId(), ['version' => $run->getVersion() + 1]);
        $refusal = $this->refusedWith('version_conflict', fn () => $this->lift($run));
        self::assertSame([409, (string) ($run->getVersion() + 1), 'done'], [
            $refusal->status(),
            $refusal->params()['version'],
            $refusal->params()['state'],
        ]);
        self::assertFalse($this->isOffered());
    }

    public function testAJobGoesOnWhenItsStarterLosesTheirRightsAndTheyStartAndLiftNothingMore(): void
    {
        $this->seed->customers(20);
        $run = $this->startNew('end_sessions', new ScopeView('all', []));
        $switch = $this->suspended();
        $before = $this->host->actor->current();
        $this->host->actor->actor = new Actor('admin', self::ANNA, 'session', 'panel', [], $before->sessionHash());
        $this->host->engine->advanceWaiting(5);
        self::assertContains($this->host->get()->execute($run->getId())->getState(), ['done', 'not_proven']);
        $this->refusedWith('not_allowed', fn () => $this->lift($switch));
        $plan = $this->planSwitch('close_doors', [['door', 'registration']]);
        $this->refusedWith('not_allowed', fn () => $this->startPlan($plan));
        self::assertFalse($this->isOffered());
    }

    public function testAnApprovalWhoseRequesterLostTheRightLiftsNothing(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $request = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($request));
        $weak = new Actor('admin', self::ANNA, 'session', 'panel', ['Vendor_LeakResponse::contain'], hash('sha256', 'session-3'));
        $this->refusedWith('not_allowed', fn () => $this->as($weak, fn () => $this->lift($run)));
        $this->lift($run);
        self::assertTrue($this->isOffered());
    }
}
