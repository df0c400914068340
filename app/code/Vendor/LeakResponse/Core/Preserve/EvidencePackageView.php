<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Api\Data\EvidenceSnapshotInterface;

/** A package of evidence and where its collection stands. */
class EvidencePackageView implements EvidencePackageInterface
{
    /**
     * @param list<string> $recipients
     * @param list<EvidenceSnapshotInterface> $snapshots
     */
    public function __construct(
        private readonly string $id,
        private readonly int $incidentId,
        private readonly string $mode,
        private readonly bool $hostSuspect,
        private readonly array $recipients,
        private readonly string $state,
        private readonly string $reason,
        private readonly string $starterName,
        private readonly string $startedAt,
        private readonly ?string $finishedAt,
        private readonly int $items,
        private readonly int $collected,
        private readonly int $notAccessible,
        private readonly int $untrusted,
        private readonly string $bytes,
        private readonly string $manifestHash,
        private readonly array $snapshots,
        private readonly int $version,
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

    public function getState(): string
    {
        return $this->state;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    public function getStarterName(): string
    {
        return $this->starterName;
    }

    public function getStartedAt(): string
    {
        return $this->startedAt;
    }

    public function getFinishedAt(): ?string
    {
        return $this->finishedAt;
    }

    public function getItems(): int
    {
        return $this->items;
    }

    public function getCollected(): int
    {
        return $this->collected;
    }

    public function getNotAccessible(): int
    {
        return $this->notAccessible;
    }

    public function getUntrusted(): int
    {
        return $this->untrusted;
    }

    public function getBytes(): string
    {
        return $this->bytes;
    }

    public function getManifestHash(): string
    {
        return $this->manifestHash;
    }

    /** @return list<EvidenceSnapshotInterface> */
    public function getSnapshots(): array
    {
        return $this->snapshots;
    }

    public function getVersion(): int
    {
        return $this->version;
    }
}
