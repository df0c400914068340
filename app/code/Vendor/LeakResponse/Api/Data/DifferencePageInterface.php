<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A run of differences, the newest first.
 *
 * @api
 */
interface DifferencePageInterface
{
    /**
     * @return \Vendor\LeakResponse\Api\Data\DifferenceInterface[]
     */
    public function getDifferences(): array;

    /**
     * Give it as `before` for the next page; null on the last.
     *
     * @return int|null
     */
    public function getNext(): ?int;
}
