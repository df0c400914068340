<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlanInterface;

/** A step of a plan: what is kept of it, and what its act would do. */
class ShownStep
{
    public function __construct(
        public readonly PlannedStep $planned,
        public readonly ?PlanInterface $plan,
    ) {
    }

    public function view(): PlannedStepView
    {
        return new PlannedStepView(
            PlaybookStepView::of($this->planned->step),
            $this->planned->readiness,
            $this->planned->code,
            $this->plan
        );
    }
}
