<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

/** What an action says about the figures of a plan: those that it touches, and what follows by name. */
class ActionPlan
{
    /** @param list<ConsequenceView> $consequences */
    public function __construct(
        public readonly PlanFigures $figures,
        public readonly array $consequences,
    ) {
    }
}
