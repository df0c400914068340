<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\ProofInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** One execution of a containment action. */
class RunView implements RunInterface
{
    /**
     * @param list<string> $audience
     */
    public function __construct(
        private readonly string $id,
        private readonly int $incidentId,
        private readonly string $action,
        private readonly ScopeInterface $scope,
        private readonly array $audience,
        private readonly string $state,
        private readonly string $phase,
        private readonly string $reversal,
        private readonly string $startedAt,
        private readonly string $startedBy,
        private readonly string $starterName,
        private readonly ?string $finishedAt,
        private readonly ?string $guardedAt,
        private readonly ?string $heartbeatAt,
        private readonly int $done,
        private readonly int $total,
        private readonly int $version,
        private readonly ?ProofInterface $proof,
        private readonly ?string $firstEntry,
        private readonly ?string $lastEntry,
        private readonly ?string $switchState = null,
        private readonly ?string $expiresAt = null,
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

    public function getAction(): string
    {
        return $this->action;
    }

    public function getScope(): ScopeInterface
    {
        return $this->scope;
    }

    /** @return list<string> */
    public function getAudience(): array
    {
        return $this->audience;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getPhase(): string
    {
        return $this->phase;
    }

    public function getReversal(): string
    {
        return $this->reversal;
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

    public function getGuardedAt(): ?string
    {
        return $this->guardedAt;
    }

    public function getHeartbeatAt(): ?string
    {
        return $this->heartbeatAt;
    }

    public function getDone(): int
    {
        return $this->done;
    }

    public function getTotal(): int
    {
        return $this->total;
    }

    public function getVersion(): int
    {
        return $this->version;
    }

    public function getProof(): ?ProofInterface
    {
        return $this->proof;
    }

    public function getFirstEntry(): ?string
    {
        return $this->firstEntry;
    }

    public function getLastEntry(): ?string
    {
        return $this->lastEntry;
    }

    public function getSwitchState(): ?string
    {
        return $this->switchState;
    }

    public function getExpiresAt(): ?string
    {
        return $this->expiresAt;
    }
}
