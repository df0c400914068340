<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Api\Data\HoldInterface;
use Vendor\LeakResponse\Api\Data\PruningInterface;
use Vendor\LeakResponse\Api\Data\RetentionInterface;

/** How long entries keep their contents, and what stops that they go. */
class RetentionView implements RetentionInterface
{
    /**
     * @param list<HoldInterface> $holds
     * @param list<int> $openIncidents
     * @param list<PruningInterface> $prunings
     */
    public function __construct(
        private readonly int $days,
        private readonly int $minimumDays,
        private readonly string $firstEntry,
        private readonly array $holds,
        private readonly array $openIncidents,
        private readonly array $prunings,
        private readonly string $entriesPerDay,
        private readonly string $bytesPerDay,
        private readonly string $bytesExpected,
        private readonly string $bytesBudget,
    ) {
    }

    public function getDays(): int
    {
        return $this->days;
    }

    public function getMinimumDays(): int
    {
        return $this->minimumDays;
    }

    public function getFirstEntry(): string
    {
        return $this->firstEntry;
    }

    /** @return list<HoldInterface> */
    public function getHolds(): array
    {
        return $this->holds;
    }

    /** @return list<int> */
    public function getOpenIncidents(): array
    {
        return $this->openIncidents;
    }

    /** @return list<PruningInterface> */
    public function getPrunings(): array
    {
        return $this->prunings;
    }

    public function getEntriesPerDay(): string
    {
        return $this->entriesPerDay;
    }

    public function getBytesPerDay(): string
    {
        return $this->bytesPerDay;
    }

    public function getBytesExpected(): string
    {
        return $this->bytesExpected;
    }

    public function getBytesBudget(): string
    {
        return $this->bytesBudget;
    }
}
