<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A run of sealed entries, verbatim.
 *
 * @api
 */
interface EntryPageInterface
{
    /**
     * Index of the first entry.
     *
     * @return string
     */
    public function getFrom(): string;

    /**
     * Base64 of the exact bytes.
     *
     * @return string[]
     */
    public function getEntries(): array;

    /**
     * Where to go on; null at the end.
     *
     * @return string|null
     */
    public function getNext(): ?string;

    /**
     * Entries sealed now.
     *
     * @return string
     */
    public function getSize(): string;

    /**
     * Base64 hashes of entries whose contents a policy let go: then this page has no entries, and goes on behind them.
     *
     * @return string[]
     */
    public function getLeafHashes(): array;

    /**
     * Those of the hashed entries that stayed, because they hand the ledger from key to key: index, space, base64 of the exact bytes.
     *
     * @return string[]
     */
    public function getKept(): array;
}
