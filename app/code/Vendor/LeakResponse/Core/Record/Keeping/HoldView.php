<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Api\Data\HoldInterface;

/** A legal hold: what it covers is neither pruned nor erased. */
class HoldView implements HoldInterface
{
    public function __construct(
        private readonly string $holdId,
        private readonly string $kind,
        private readonly ?int $incidentId,
        private readonly ?string $from,
        private readonly ?string $to,
        private readonly string $reason,
        private readonly string $placedBy,
        private readonly string $placedAt,
    ) {
    }

    public function getHoldId(): string
    {
        return $this->holdId;
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getIncidentId(): ?int
    {
        return $this->incidentId;
    }

    public function getFrom(): ?string
    {
        return $this->from;
    }

    public function getTo(): ?string
    {
        return $this->to;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    public function getPlacedBy(): string
    {
        return $this->placedBy;
    }

    public function getPlacedAt(): string
    {
        return $this->placedAt;
    }
}
