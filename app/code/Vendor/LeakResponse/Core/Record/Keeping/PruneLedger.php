<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Lets go of what the policy says, an order at a time: say it, seal that, carry it out. It may die anywhere and is taken up again. */
class PruneLedger
{
    public function __construct(
        private readonly Retention $policy,
        private readonly HoldBook $holds,
        private readonly HeldTime $held,
        private readonly OrderPruning $orders,
        private readonly CarryOutPruning $pruning,
        private readonly Sequencer $sequencer,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param int|null $days older than the policy asks for; null for the policy
     * @param int $seconds after which no other order is given
     * @return int entries that went
     * @throws Refusal naming the field
     * @throws UnableToReadLedger when the oldest entries are not what was sealed: they stay
     */
    public function prune(Actor $actor, ?int $days, int $seconds): int
    {
        $policy = $this->policy->days();
        $days ??= $policy;
        Retention::check($days);
        if ($days < $policy) {
            throw Refusal::badField('days', "days must be at least the retention that is set: {$policy}.");
        }
        $until = $this->clock->now()->getTimestamp() + $seconds;
        // An order of a process that died.
        $this->sequencer->seal();
        $gone = $this->pruning->carryOut($actor, $policy);
        while ($this->clock->now()->getTimestamp() <= $until) {
            $held = $this->held->stretches($this->holds->standing());
            if ($this->orders->order($actor, $days, $held) === null) {
                break;
            }
            $this->sequencer->seal();
            $now = $this->pruning->carryOut($actor, $policy);
            $gone += $now;
            if ($now === 0) {
                break;
            }
        }
        return $gone;
    }
}
