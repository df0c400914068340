<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use RuntimeException;

/**
 * Port: a fast copy of the epoch pages shared by all nodes (Redis). A page in it is only ever replaced by a newer one.
 *
 * The database stays the truth: the first reader that finds the copy behind this node's file refreshes it.
 */
interface EpochCopy
{
    /**
     * One round trip.
     *
     * @return string|null page bytes of the class (EpochPages), null where there is none
     * @throws RuntimeException when the copy is away
     */
    public function read(string $class): ?string;

    /**
     * Put each page in place unless the one there has a greater number.
     *
     * @param array<string, string> $pages bytes by class
     * @throws RuntimeException when the copy is away
     */
    public function raise(array $pages): void;
}
