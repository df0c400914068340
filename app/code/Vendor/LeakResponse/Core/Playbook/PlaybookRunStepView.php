<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunStepInterface;
use Vendor\LeakResponse\Api\Data\PlaybookStepInterface;

/** Where a step of a running playbook stands. */
class PlaybookRunStepView implements PlaybookRunStepInterface
{
    public function __construct(
        private readonly PlaybookStepInterface $step,
        private readonly string $state,
        private readonly string $code,
        private readonly ?string $actRun,
        private readonly ?string $actState,
        private readonly ?int $counted,
        private readonly ?int $countedNow,
        private readonly ?string $decidedBy,
        private readonly ?string $waitUntil,
        private readonly ?string $beganAt,
        private readonly ?string $endedAt,
    ) {
    }

    public function getStep(): PlaybookStepInterface
    {
        return $this->step;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getCode(): string
    {
        return $this->code;
    }

    public function getActRun(): ?string
    {
        return $this->actRun;
    }

    public function getActState(): ?string
    {
        return $this->actState;
    }

    public function getCounted(): ?int
    {
        return $this->counted;
    }

    public function getCountedNow(): ?int
    {
        return $this->countedNow;
    }

    public function getDecidedBy(): ?string
    {
        return $this->decidedBy;
    }

    public function getWaitUntil(): ?string
    {
        return $this->waitUntil;
    }

    public function getBeganAt(): ?string
    {
        return $this->beganAt;
    }

    public function getEndedAt(): ?string
    {
        return $this->endedAt;
    }
}
