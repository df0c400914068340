<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceChunkInterface;

/** Bytes of an encrypted part. */
class EvidenceChunkView implements EvidenceChunkInterface
{
    public function __construct(
        private readonly string $bytes,
        private readonly string $from,
        private readonly ?string $next,
        private readonly string $size,
    ) {
    }

    public function getBytes(): string
    {
        return $this->bytes;
    }

    public function getFrom(): string
    {
        return $this->from;
    }

    public function getNext(): ?string
    {
        return $this->next;
    }

    public function getSize(): string
    {
        return $this->size;
    }
}
