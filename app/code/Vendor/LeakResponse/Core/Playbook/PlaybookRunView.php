<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\Data\PlaybookRunStepInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** One execution of a playbook. */
class PlaybookRunView implements PlaybookRunInterface
{
    /** @param list<PlaybookRunStepInterface> $steps */
    public function __construct(
        private readonly string $id,
        private readonly int $incidentId,
        private readonly string $playbook,
        private readonly string $title,
        private readonly ScopeInterface $scope,
        private readonly string $state,
        private readonly int $position,
        private readonly string $startedAt,
        private readonly string $startedBy,
        private readonly string $starterName,
        private readonly ?string $finishedAt,
        private readonly ?string $heartbeatAt,
        private readonly int $version,
        private readonly array $steps,
    ) {
    }

    public function getId(): string
    {
        return $this->id;
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

    public function getState(): string
    {
        return $this->state;
    }

    public function getPosition(): int
    {
        return $this->position;
    }

    public function getStartedAt(): string
    {
        return $this->startedAt;
    }

    public function getStartedBy(): string
    {
        return $this->startedBy;
    }

    public function getStarterName(): string
    {
        return $this->starterName;
    }

    public function getFinishedAt(): ?string
    {
        return $this->finishedAt;
    }

    public function getHeartbeatAt(): ?string
    {
        return $this->heartbeatAt;
    }

    public function getVersion(): int
    {
        return $this->version;
    }

    /** @return list<PlaybookRunStepInterface> */
    public function getSteps(): array
    {
        return $this->steps;
    }
}
