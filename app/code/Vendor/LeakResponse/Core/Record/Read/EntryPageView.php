<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\EntryPageInterface;

/** A run of sealed entries, verbatim. */
class EntryPageView implements EntryPageInterface
{
    /**
     * @param list<string> $entries
     * @param list<string> $leafHashes
     * @param list<string> $kept
     */
    public function __construct(
        private readonly string $from,
        private readonly array $entries,
        private readonly ?string $next,
        private readonly string $size,
        private readonly array $leafHashes = [],
        private readonly array $kept = [],
    ) {
    }

    public function getFrom(): string
    {
        return $this->from;
    }

    /** @return list<string> */
    public function getEntries(): array
    {
        return $this->entries;
    }

    public function getNext(): ?string
    {
        return $this->next;
    }

    public function getSize(): string
    {
        return $this->size;
    }

    /** @return list<string> */
    public function getLeafHashes(): array
    {
        return $this->leafHashes;
    }

    /** @return list<string> */
    public function getKept(): array
    {
        return $this->kept;
    }
}
