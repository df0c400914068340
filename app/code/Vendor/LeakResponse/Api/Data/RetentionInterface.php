<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * How long entries keep their contents, and what stops that they go.
 *
 * @api
 */
interface RetentionInterface
{
    /**
     * Entries older than so many days are let go.
     *
     * @return int
     */
    public function getDays(): int;

    /**
     * The least that may be set.
     *
     * @return int
     */
    public function getMinimumDays(): int;

    /**
     * Index of the first entry whose contents are there.
     *
     * @return string
     */
    public function getFirstEntry(): string;

    /**
     * Legal holds that stand.
     *
     * @return \Vendor\LeakResponse\Api\Data\HoldInterface[]
     */
    public function getHolds(): array;

    /**
     * Open incidents: they hold what they may need, too.
     *
     * @return int[]
     */
    public function getOpenIncidents(): array;

    /**
     * The newest prunings, newest first.
     *
     * @return \Vendor\LeakResponse\Api\Data\PruningInterface[]
     */
    public function getPrunings(): array;

    /**
     * Entries a day, over the last seven days.
     *
     * @return string
     */
    public function getEntriesPerDay(): string;

    /**
     * Bytes a day, over the last seven days.
     *
     * @return string
     */
    public function getBytesPerDay(): string;

    /**
     * Bytes of contents when the policy has been in force for its whole time, at this rate.
     *
     * @return string
     */
    public function getBytesExpected(): string;

    /**
     * The budget; above it the readiness check warns.
     *
     * @return string
     */
    public function getBytesBudget(): string;
}
