<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Entries whose contents a policy let go; their hashes stay.
 *
 * @api
 */
interface PruningInterface
{
    /**
     * Index of the first entry.
     *
     * @return string
     */
    public function getFrom(): string;

    /**
     * Index of the first entry after them.
     *
     * @return string
     */
    public function getTo(): string;

    /**
     * The policy: entries older than so many days.
     *
     * @return int
     */
    public function getDays(): int;

    /**
     * Root over all entries before `to`, hex: what the hashes that stayed add up to.
     *
     * @return string
     */
    public function getRoot(): string;

    /**
     * Ordered in the ledger and waiting, done, or stopped by a hold that came in between.
     *
     * @return string
     * @lr-enum ordered done stopped
     */
    public function getState(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getOrderedAt(): string;

    /**
     * UTC, RFC 3339; null while it waits.
     *
     * @return string|null
     */
    public function getEndedAt(): ?string;
}
