<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\PlannedStepInterface;
use Vendor\LeakResponse\Api\Data\PlaybookStepInterface;

/** A step of a playbook with what its act would do. */
class PlannedStepView implements PlannedStepInterface
{
    public function __construct(
        private readonly PlaybookStepInterface $step,
        private readonly string $readiness,
        private readonly string $code,
        private readonly ?PlanInterface $plan,
    ) {
    }

    public function getStep(): PlaybookStepInterface
    {
        return $this->step;
    }

    public function getReadiness(): string
    {
        return $this->readiness;
    }

    public function getCode(): string
    {
        return $this->code;
    }

    public function getPlan(): ?PlanInterface
    {
        return $this->plan;
    }
}
