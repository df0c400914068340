<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\EvidenceInterface;

/** How far the ledger is proven. */
class EvidenceView implements EvidenceInterface
{
    public function __construct(
        private readonly string $size,
        private readonly ?string $sealedUntil,
        private readonly int $waiting,
        private readonly ?string $checkpointAt,
        private readonly string $custody,
        private readonly ?string $keyFingerprint,
        private readonly ?string $provenUntil,
        private readonly ?string $provenBy,
    ) {
    }

    public function getSize(): string
    {
        return $this->size;
    }

    public function getSealedUntil(): ?string
    {
        return $this->sealedUntil;
    }

    public function getWaiting(): int
    {
        return $this->waiting;
    }

    public function getCheckpointAt(): ?string
    {
        return $this->checkpointAt;
    }

    public function getCustody(): string
    {
        return $this->custody;
    }

    public function getKeyFingerprint(): ?string
    {
        return $this->keyFingerprint;
    }

    public function getProvenUntil(): ?string
    {
        return $this->provenUntil;
    }

    public function getProvenBy(): ?string
    {
        return $this->provenBy;
    }
}
