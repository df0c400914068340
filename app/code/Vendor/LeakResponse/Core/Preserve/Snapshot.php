<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

/** A consistent view of the database: one transaction, and where it stands in the server's own log. */
class Snapshot
{
    /** @param array<string, string> $position what the server names: binary log file and position, GTID, time */
    public function __construct(
        public readonly string $id,
        /** the server's number of the connection that holds it */
        public readonly string $connectionId,
        public readonly array $position,
        /** microseconds */
        public readonly int $openedAt,
    ) {
    }
}
