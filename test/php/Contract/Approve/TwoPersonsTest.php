<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Starting is quick, lifting is hard: consent is of another person, for exactly this, once. */
class TwoPersonsTest extends ApproveCase
{
    public function testItIsOffByDefault(): void
    {
        $run = $this->suspended();
        $this->lift($run);
        self::assertTrue($this->isOffered());
        $this->refusedWith('approval_not_needed', fn () => $this->askLift($this->suspended()));
    }

    public function testStartingStaysQuickAndLiftingNeedsAnother(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $refusal = $this->refusedWith('approval_needed', fn () => $this->lift($run));
        self::assertSame(409, $refusal->status());
        self::assertFalse($this->isOffered());

        $request = $this->askLift($run);
        self::assertSame('self_approval', $request->getRefusal());
        $this->refusedWith('approval_waiting', fn () => $this->lift($run));
        $this->as(self::BERT, fn () => $this->decide($request));
        $this->lift($run);
        self::assertTrue($this->isOffered());

        $used = $this->recorder->of('approval.used');
        self::assertSame(['two', 'admin:4', $run->getId()], [$used[0]['control'], $used[0]['by'], $used[0]['run']]);
    }

    public function testConsentIsGoodOnce(): void
    {
        $this->twoPersons('suspend_payment');
        $plan = $this->planSwitch('suspend_payment', [['method', 'card']]);
        $request = $this->ask('start', ['planHash' => $plan->getPlanHash()]);
        $this->as(self::BERT, fn () => $this->decide($request));
        $run = $this->finish($this->startPlan($plan));
        $lift = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($lift));
        $this->lift($run);
        $this->clock->advance(1);
        $this->refusedWith('plan_outdated', fn () => $this->host->start()->execute($plan->getPlanHash(), 'again', 'another-key-1', null));
        $again = $this->planSwitch('suspend_payment', [['method', 'card']]);
        $this->refusedWith('approval_needed', fn () => $this->startPlan($again));
    }

    public function testAPolicyNamesActsThatNeedTwoAtTheirStart(): void
    {
        $this->twoPersons('suspend_payment');
        $this->refusedWith('approval_needed', fn () => $this->suspended());
        self::assertTrue($this->isOffered());
        $this->clock->advance(1);
        $doors = $this->finish($this->startPlan($this->planSwitch('close_doors', [['door', 'registration']])));
        self::assertSame('done', $doors->getState());
    }

    public function testTheOtherPersonReadsThePlanAndTheReason(): void
    {
        $this->twoPersons('*');
        $plan = $this->planSwitch('suspend_payment', [['method', 'card']], new ScopeView('websites', [1]));
        $this->ask('start', ['planHash' => $plan->getPlanHash()]);
        $seen = $this->as(self::BERT, fn () => $this->approve->list($this->host->shop)->execute());
        self::assertCount(1, $seen);
        self::assertSame('the provider is clean', $seen[0]->getReason());
        self::assertSame($plan->getPlanHash(), $seen[0]->getPlan()?->getPlanHash());
        self::assertSame(count($plan->getConsequences()), count($seen[0]->getPlan()?->getConsequences() ?? []));
        self::assertSame(['websites', [1]], [$seen[0]->getScope()?->getKind(), $seen[0]->getScope()?->getIds()]);
        self::assertSame(['method', 'card'], [$seen[0]->getOptions()[0]->getName(), $seen[0]->getOptions()[0]->getValue()]);
        self::assertSame('', $seen[0]->getRefusal());
    }

    public function testAgreeingNeedsAProofBoundToThisRequest(): void
    {
        $this->twoPersons();
        $request = $this->askLift($this->suspended());
        $this->refusedWith('step_up_needed', fn () => $this->as(self::BERT, fn () => $this->decide($request, 'approve', false)));
        $other = $this->askLift($this->suspended('wallet'));
        $proof = $this->as(self::BERT, fn () => $this->host->stepUp->issue($this->host->actor->current(), $other->getBoundTo()));
        $this->refusedWith('step_up_wrong', fn () => $this->as(
            self::BERT,
            fn () => $this->approve->decide($this->host->proof, $this->host->shop)->execute($request->getId(), 1, 'approve', $proof)
        ));
    }

    public function testConsentExpires(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $request = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($request));
        $this->clock->advance(3601);
        $this->refusedWith('approval_needed', fn () => $this->lift($run));
        self::assertSame([], $this->approve->list($this->host->shop)->execute());
    }

    public function testItIsVoidWhenMoreThanFivePerCentMorePeopleAreConcerned(): void
    {
        $this->twoPersons('end_sessions');
        $this->seed->customers(200);
        $plan = $this->planFor('end_sessions', new ScopeView('all', []));
        $request = $this->ask('start', ['planHash' => $plan->getPlanHash()]);
        $late = $this->planFor('end_sessions', new ScopeView('websites', [1]));
        $lateRequest = $this->ask('start', ['planHash' => $late->getPlanHash()]);
        $this->as(self::BERT, fn () => $this->decide($request));
        $this->seed->customers(160, 201);
        $this->refusedWith('plan_outdated', fn () => $this->startPlan($plan));
        $this->refusedWith('plan_outdated', fn () => $this->as(self::BERT, fn () => $this->decide($lateRequest)));
    }

    public function testItIsVoidWhenTheRunHasMovedOn(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $request = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($request));
        $this->host->runs->change($run->getId(), ['version' => $run->getVersion() + 1]);
        $now = $this->host->get()->execute($run->getId());
        $this->refusedWith('approval_needed', fn () => $this->lift($now));

        $another = $this->askLift($now);
        $this->host->runs->change($run->getId(), ['version' => $now->getVersion() + 1]);
        $this->refusedWith('approval_void', fn () => $this->as(self::BERT, fn () => $this->decide($another)));
    }

    public function testNobodyElseUsesTheConsentThatOnePersonGot(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $request = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($request));
        $this->refusedWith('approval_needed', fn () => $this->as(self::CLEO, fn () => $this->lift($run)));
    }

    public function testADeclinedRequestLiftsNothing(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $request = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($request, 'decline', false));
        $this->refusedWith('approval_needed', fn () => $this->lift($run));
        self::assertCount(1, $this->recorder->of('approval.declined'));
    }

    public function testOppositeAnswersAtOnceHaveOneWinner(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $request = $this->askLift($run);
        $this->as(self::BERT, fn () => $this->decide($request));
        $refusal = $this->refusedWith('version_conflict', fn () => $this->decide($request, 'withdraw', false));
        self::assertSame([409, 'approved'], [$refusal->status(), $refusal->params()['state']]);
        $this->refusedWith('version_conflict', fn () => $this->as(self::BERT, fn () => $this->decide($request)));
    }

    public function testReplacingWhatAnotherActHoldsCountsAsLifting(): void
    {
        $this->twoPersons();
        $run = $this->finish($this->startPlan($this->planSwitch('maintenance', [['allow', '192.0.2.1']])));
        self::assertFalse($run->getState() === 'running');
        $this->clock->advance(1);
        $weaker = $this->planSwitch('maintenance', [['allow', '198.51.100.0/24']]);
        $this->refusedWith('approval_needed', fn () => $this->startPlan($weaker));

        $this->suspended('card');
        // Another method is more of the same, no lifting.
        self::assertSame('done', $this->suspended('wallet')->getState());
        $this->clock->advance(1);
        $shorter = $this->planSwitch('suspend_payment', [['method', 'card'], ['expires_at', '2030-01-01T00:00:00Z']]);
        $this->refusedWith('approval_needed', fn () => $this->startPlan($shorter));
    }

    public function testTheShellLiftsWithoutASecondPersonAndTheLedgerSaysThatItWasTheShell(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $shell = new Actor('shell', 'deploy', 'shell', 'console', [
            'Vendor_LeakResponse::contain_pause',
            'Vendor_LeakResponse::contain_suspend_payment',
        ]);
        $this->as($shell, fn () => $this->host->undo()->execute($run->getId(), $run->getVersion(), 'all admins are lost'));
        self::assertTrue($this->isOffered());
        $last = $this->recorder->facts[count($this->recorder->facts) - 1];
        self::assertSame(['containment_action.undone', 'shell:deploy'], [$last['type'], $last['actor']->label()]);
    }

    public function testARowWrittenBySqlIsNoConsent(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $this->askLift($run);
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_approve_request')} SET state = 'approved', decider = requester"
        );
        $this->refusedWith('approval_needed', fn () => $this->lift($run));
        self::assertFalse($this->isOffered());
    }

    public function testWhoeverIsNotOnTheRosterCannotEvenAsk(): void
    {
        $this->twoPersons();
        $run = $this->suspended();
        $this->refusedWith('not_on_roster', fn () => $this->as('9', fn () => $this->askLift($run)));
        self::assertInstanceOf(Refusal::class, $this->refusedWith('not_allowed', fn () => $this->as(
            new Actor('admin', '3', 'session', 'panel', [], hash('sha256', 's')),
            fn () => $this->askLift($run)
        )));
    }
}
