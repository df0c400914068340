<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Contract\Playbook\PlaybookCase;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\PlaybookKit;

/** A playbook is agreed to as a whole: nobody gets around a second person by putting the act into one. */
class PlaybookConsentTest extends PlaybookCase
{
    use NamedPeople;

    protected function setUp(): void
    {
        parent::setUp();
        $this->approve = $this->host->approve;
    }

    public function testAPlaybookWithAnActThatNeedsTwoNeedsTwoAndItsActsAskNobodyAgain(): void
    {
        $this->twoPersons('suspend_payment');
        $this->kit = new PlaybookKit($this->host, PlaybookKit::books([PlaybookKit::act('suspend_payment', ['shop'])]));
        $plan = $this->kit->plan()->execute(1, 'trial', new ScopeView('all', []));
        $start = function () use ($plan) {
            $proof = $this->host->stepUp->issue($this->host->actor->current(), $plan->getPlanHash());
            return $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001', $proof);
        };
        self::assertSame('approval_needed', self::refusalOf($start));

        $request = $this->approve->ask($this->host->proof, $this->host->shop)->execute('start', 'stolen export', $plan->getPlanHash());
        self::assertSame('playbook', $request->getAction());
        $this->host->actor->actor = ContainHost::admin('4');
        $proof = $this->host->stepUp->issue($this->host->actor->current(), $request->getBoundTo());
        $this->approve->decide($this->host->proof, $this->host->shop)->execute($request->getId(), 1, 'approve', $proof);
        $this->host->actor->actor = ContainHost::admin('3');
        $run = $this->advancePlaybook($start());
        self::assertSame(['proven'], array_map(static fn ($step): string => $step->getState(), $run->getSteps()));
        self::assertTrue($this->host->switches->gate()->isSuspended(['card'], true, 1, 1));
    }

    public function testAPlaybookWithoutSuchAnActStartsAtOnce(): void
    {
        $this->twoPersons('maintenance');
        $run = $this->begin([PlaybookKit::act('suspend_payment', ['shop'])]);
        self::assertSame('done', $this->advancePlaybook($run)->getState());
    }
}
