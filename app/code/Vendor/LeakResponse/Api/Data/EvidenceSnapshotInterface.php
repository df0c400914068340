<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A consistent view of the database that parts were read in.
 *
 * @api
 */
interface EvidenceSnapshotInterface
{
    /**
     * @return string
     */
    public function getId(): string;

    /**
     * UTC, RFC 3339.
     *
     * @return string
     */
    public function getOpenedAt(): string;

    /**
     * Where it stands in the log of the server: file, position, GTID, time.
     *
     * @return \Vendor\LeakResponse\Api\Data\ParamInterface[]
     */
    public function getPosition(): array;
}
