<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\Actor;

/** One execution of a playbook, as its row stood when read. Instants are microseconds since 1970, 0 for never. */
class PlaybookRun
{
    /** @param list<PlannedStep> $steps as they were shown, in order */
    public function __construct(
        public readonly string $id,
        public readonly int $incidentId,
        public readonly string $playbook,
        public readonly int $playbookVersion,
        public readonly string $title,
        public readonly TargetScope $scope,
        public readonly array $steps,
        public readonly string $planHash,
        public readonly string $requestHash,
        public readonly string $state,
        /** Number of the step it stands at, 0 when it is over. */
        public readonly int $position,
        public readonly string $reason,
        public readonly Actor $starter,
        public readonly string $starterName,
        public readonly int $fence,
        public readonly int $leaseUntil,
        public readonly int $attempts,
        public readonly int $startedAt,
        public readonly int $heartbeatAt,
        public readonly int $finishedAt,
        public readonly int $version,
    ) {
    }

    public function isOpen(): bool
    {
        return $this->state === 'running' || $this->state === 'waiting';
    }

    public function at(int $n): PlannedStep
    {
        return $this->steps[$n - 1];
    }

    /** @return array{incident: int, run: string, playbook: string} the head of every fact of this run */
    public function facts(): array
    {
        return ['incident' => $this->incidentId, 'run' => $this->id, 'playbook' => $this->playbook];
    }
}
