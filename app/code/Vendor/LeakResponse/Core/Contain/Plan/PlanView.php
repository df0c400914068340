<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Api\Data\ConsequenceInterface;
use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\PlanRowInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** Dry run of a containment action. Nothing has changed. */
class PlanView implements PlanInterface
{
    /**
     * @param list<string> $audience
     * @param list<PlanRowInterface> $rows
     * @param list<ConsequenceInterface> $consequences
     */
    public function __construct(
        private readonly string $planHash,
        private readonly int $incidentId,
        private readonly string $action,
        private readonly ScopeInterface $scope,
        private readonly array $audience,
        private readonly string $countedAt,
        private readonly string $expiresAt,
        private readonly string $reversal,
        private readonly int $sessions,
        private readonly int $tokens,
        private readonly int $accounts,
        private readonly int $adminSessions,
        private readonly array $rows,
        private readonly array $consequences,
        private readonly bool $stepUpNeeded,
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

    public function getCountedAt(): string
    {
        return $this->countedAt;
    }

    public function getExpiresAt(): string
    {
        return $this->expiresAt;
    }

    public function getReversal(): string
    {
        return $this->reversal;
    }

    public function getSessions(): int
    {
        return $this->sessions;
    }

    public function getTokens(): int
    {
        return $this->tokens;
    }

    public function getAccounts(): int
    {
        return $this->accounts;
    }

    public function getAdminSessions(): int
    {
        return $this->adminSessions;
    }

    /** @return list<PlanRowInterface> */
    public function getRows(): array
    {
        return $this->rows;
    }

    /** @return list<ConsequenceInterface> */
    public function getConsequences(): array
    {
        return $this->consequences;
    }

    public function isStepUpNeeded(): bool
    {
        return $this->stepUpNeeded;
    }
}
