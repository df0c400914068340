<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A page of entries that were searched for.
 *
 * @api
 */
interface EntryListInterface
{
    /**
     * Newest first.
     *
     * @return \Vendor\LeakResponse\Api\Data\FoundEntryInterface[]
     */
    public function getEntries(): array;

    /**
     * Give it as `before` for the next page; null on the last.
     *
     * @return string|null
     */
    public function getNext(): ?string;

    /**
     * Entries that can be searched.
     *
     * @return string
     */
    public function getSearchable(): string;

    /**
     * Entries that are sealed: more than can be searched while the projection is behind.
     *
     * @return string
     */
    public function getSealed(): string;

    /**
     * Fact names that occur; on the first page only.
     *
     * @return string[]
     */
    public function getTypes(): array;

    /**
     * Doors that occur; on the first page only.
     *
     * @return string[]
     */
    public function getDoors(): array;

    /**
     * Pseudonyms in these entries whose persons were erased: nobody can tell any more who they were.
     *
     * @return string[]
     */
    public function getErased(): array;

    /**
     * Whom to ask about what is hidden from the caller; null when nothing is.
     *
     * @return string|null
     */
    public function getRestricted(): ?string;
}
