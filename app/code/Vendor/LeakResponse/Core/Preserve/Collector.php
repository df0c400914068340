<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

/** One kind of evidence. Other modules add a class and an item to the pool (`di.xml`). */
interface Collector
{
    /** Code of the kind, for example `sessions`. */
    public function kind(): string;

    /** Order of volatility (RFC 3227): what is gone soonest has the smallest number and is collected first. */
    public function volatility(): int;

    /**
     * What there is to collect now. An item that is known not to be accessible is listed all the same.
     *
     * @return list<PlannedItem>
     */
    public function items(): array;

    /**
     * The item as text, in pieces that each fit into memory, from where an earlier call stopped.
     *
     * @param string $cursor '' for the beginning, else as the last piece that was kept named it
     * @return iterable<Piece>
     * @throws UnableToCollect
     * @throws SnapshotLost
     */
    public function read(PlannedItem $item, string $cursor): iterable;
}
