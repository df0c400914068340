<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One scan of the files.
 *
 * @api
 */
interface ScanInterface
{
    /**
     * full reads every file that counts, incremental those that were touched.
     *
     * @lr-enum full incremental
     * @return string
     */
    public function getKind(): string;

    /**
     * @lr-enum running done abandoned
     * @return string
     */
    public function getState(): string;

    /**
     * Names that were looked at.
     *
     * @return int
     */
    public function getFiles(): int;

    /**
     * Bytes that were read.
     *
     * @return string
     */
    public function getBytes(): string;

    /**
     * @return int
     */
    public function getDifferences(): int;

    /**
     * Differences that were counted and not named, because there were too many.
     *
     * @return int
     */
    public function getLeftOut(): int;

    /**
     * UTC.
     *
     * @return string
     */
    public function getBeganAt(): string;

    /**
     * UTC; null while it runs.
     *
     * @return string|null
     */
    public function getEndedAt(): ?string;
}
