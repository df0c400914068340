<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\EntryListInterface;
use Vendor\LeakResponse\Api\Data\FoundEntryInterface;

/** A page of entries that were searched for. */
class EntryListView implements EntryListInterface
{
    /**
     * @param list<FoundEntryInterface> $entries
     * @param list<string> $types
     * @param list<string> $doors
     * @param list<string> $erased
     */
    public function __construct(
        private readonly array $entries,
        private readonly ?string $next,
        private readonly string $searchable,
        private readonly string $sealed,
        private readonly array $types,
        private readonly array $doors,
        private readonly array $erased = [],
        private readonly ?string $restricted = null,
    ) {
    }

    /** @return list<FoundEntryInterface> */
    public function getEntries(): array
    {
        return $this->entries;
    }

    public function getNext(): ?string
    {
        return $this->next;
    }

    public function getSearchable(): string
    {
        return $this->searchable;
    }

    public function getSealed(): string
    {
        return $this->sealed;
    }

    /** @return list<string> */
    public function getTypes(): array
    {
        return $this->types;
    }

    /** @return list<string> */
    public function getDoors(): array
    {
        return $this->doors;
    }

    /** @return list<string> */
    public function getErased(): array
    {
        return $this->erased;
    }

    public function getRestricted(): ?string
    {
        return $this->restricted;
    }
}
