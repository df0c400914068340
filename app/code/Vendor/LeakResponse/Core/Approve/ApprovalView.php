<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;
use Vendor\LeakResponse\Api\Data\OptionInterface;
use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** A request for the consent of another person, with what it is about. */
class ApprovalView implements ApprovalInterface
{
    /** @param list<OptionInterface> $options */
    public function __construct(
        private readonly string $id,
        private readonly string $subject,
        private readonly string $verb,
        private readonly string $action,
        private readonly int $incidentId,
        private readonly ?string $runId,
        private readonly ?ScopeInterface $scope,
        private readonly array $options,
        private readonly ?PlanInterface $plan,
        private readonly string $reason,
        private readonly string $requestedBy,
        private readonly string $requesterName,
        private readonly string $requestedAt,
        private readonly string $expiresAt,
        private readonly ?string $dueAt,
        private readonly string $state,
        private readonly ?string $decidedBy,
        private readonly ?string $deciderName,
        private readonly string $refusal,
        private readonly string $boundTo,
        private readonly int $version,
    ) {
    }

    public function getId(): string
    {
        return $this->id;
    }

    public function getSubject(): string
    {
        return $this->subject;
    }

    public function getVerb(): string
    {
        return $this->verb;
    }

    public function getAction(): string
    {
        return $this->action;
    }

    public function getIncidentId(): int
    {
        return $this->incidentId;
    }

    public function getRunId(): ?string
    {
        return $this->runId;
    }

    public function getScope(): ?ScopeInterface
    {
        return $this->scope;
    }

    /** @return list<OptionInterface> */
    public function getOptions(): array
    {
        return $this->options;
    }

    public function getPlan(): ?PlanInterface
    {
        return $this->plan;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    public function getRequestedBy(): string
    {
        return $this->requestedBy;
    }

    public function getRequesterName(): string
    {
        return $this->requesterName;
    }

    public function getRequestedAt(): string
    {
        return $this->requestedAt;
    }

    public function getExpiresAt(): string
    {
        return $this->expiresAt;
    }

    public function getDueAt(): ?string
    {
        return $this->dueAt;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getDecidedBy(): ?string
    {
        return $this->decidedBy;
    }

    public function getDeciderName(): ?string
    {
        return $this->deciderName;
    }

    public function getRefusal(): string
    {
        return $this->refusal;
    }

    public function getBoundTo(): string
    {
        return $this->boundTo;
    }

    public function getVersion(): int
    {
        return $this->version;
    }
}
