<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceCustodyInterface;

/** One hand-over of a package, signed by the person. */
class EvidenceCustodyView implements EvidenceCustodyInterface
{
    public function __construct(
        private readonly int $number,
        private readonly string $act,
        private readonly string $keyId,
        private readonly string $label,
        private readonly string $to,
        private readonly string $reason,
        private readonly string $signedAt,
        private readonly string $envelope,
    ) {
    }

    public function getNumber(): int
    {
        return $this->number;
    }

    public function getAct(): string
    {
        return $this->act;
    }

    public function getKeyId(): string
    {
        return $this->keyId;
    }

    public function getLabel(): string
    {
        return $this->label;
    }

    public function getTo(): string
    {
        return $this->to;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    public function getSignedAt(): string
    {
        return $this->signedAt;
    }

    public function getEnvelope(): string
    {
        return $this->envelope;
    }
}
