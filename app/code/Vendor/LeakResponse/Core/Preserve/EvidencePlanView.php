<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceKindInterface;
use Vendor\LeakResponse\Api\Data\EvidencePlanInterface;

/** What a package of evidence would hold. */
class EvidencePlanView implements EvidencePlanInterface
{
    /**
     * @param list<string> $recipients
     * @param list<EvidenceKindInterface> $kinds
     */
    public function __construct(
        private readonly string $planHash,
        private readonly int $incidentId,
        private readonly string $mode,
        private readonly bool $hostSuspect,
        private readonly array $recipients,
        private readonly array $kinds,
        private readonly string $countedAt,
        private readonly string $expiresAt,
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

    public function getMode(): string
    {
        return $this->mode;
    }

    public function isHostSuspect(): bool
    {
        return $this->hostSuspect;
    }

    /** @return list<string> */
    public function getRecipients(): array
    {
        return $this->recipients;
    }

    /** @return list<EvidenceKindInterface> */
    public function getKinds(): array
    {
        return $this->kinds;
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
}
