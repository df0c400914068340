<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Api\Data\PruningInterface;

/** Entries whose contents a policy let go; their hashes stay. */
class PruningView implements PruningInterface
{
    public function __construct(
        private readonly string $from,
        private readonly string $to,
        private readonly int $days,
        private readonly string $root,
        private readonly string $state,
        private readonly string $orderedAt,
        private readonly ?string $endedAt,
    ) {
    }

    public function getFrom(): string
    {
        return $this->from;
    }

    public function getTo(): string
    {
        return $this->to;
    }

    public function getDays(): int
    {
        return $this->days;
    }

    public function getRoot(): string
    {
        return $this->root;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getOrderedAt(): string
    {
        return $this->orderedAt;
    }

    public function getEndedAt(): ?string
    {
        return $this->endedAt;
    }
}
