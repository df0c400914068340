<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * What verify found.
 *
 * @api
 */
interface ProofInterface
{
    /**
     * proven, not_proven or partial.
     *
     * @lr-enum proven not_proven partial
     * @return string
     */
    public function getVerdict(): string;

    /**
     * UTC.
     *
     * @return string
     */
    public function getCheckedAt(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ProbeInterface[]
     */
    public function getProbes(): array;

    /**
     * Rows of the scope the sweep has not reached; 0 when done.
     *
     * @return int
     */
    public function getRemaining(): int;
}
