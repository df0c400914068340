<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlannedStepInterface;
use Vendor\LeakResponse\Api\Data\PlaybookPlanInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** Dry run of a playbook. Nothing has changed. */
class PlaybookPlanView implements PlaybookPlanInterface
{
    /** @param list<PlannedStepInterface> $steps */
    public function __construct(
        private readonly string $planHash,
        private readonly int $incidentId,
        private readonly string $playbook,
        private readonly string $title,
        private readonly ScopeInterface $scope,
        private readonly string $countedAt,
        private readonly string $expiresAt,
        private readonly bool $stepUpNeeded,
        private readonly array $steps,
    ) {
    }

    public function getPlanHash(): string
    {
        return $this->planHash;
    }

    public function getIncidentId(): int
    {
        return $this->incidentId;
    }

    public function getPlaybook(): string
    {
        return $this->playbook;
    }

    public function getTitle(): string
    {
        return $this->title;
    }

    public function getScope(): ScopeInterface
    {
        return $this->scope;
    }

    public function getCountedAt(): string
    {
        return $this->countedAt;
    }

    public function getExpiresAt(): string
    {
        return $this->expiresAt;
    }

    public function isStepUpNeeded(): bool
    {
        return $this->stepUpNeeded;
    }

    /** @return list<PlannedStepInterface> */
    public function getSteps(): array
    {
        return $this->steps;
    }
}
