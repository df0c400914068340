<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Actor;

/** A package of evidence as its row stands. */
class Package
{
    public const RUNNING = 'running';
    /** Every item was collected. */
    public const COMPLETE = 'complete';
    /** Closed; some item is not accessible or was collected by code that is not trusted. */
    public const PARTIAL = 'partial';

    /** @param list<string> $recipients public keys of the age format */
    public function __construct(
        public readonly string $id,
        public readonly int $incidentId,
        /** full or volatile */
        public readonly string $mode,
        public readonly bool $isHostSuspect,
        public readonly array $recipients,
        public readonly string $state,
        public readonly bool $isListed,
        public readonly Actor $starter,
        public readonly string $starterName,
        public readonly string $reason,
        public readonly string $requestHash,
        public readonly string $manifestHash,
        public readonly int $fence,
        public readonly int $leaseUntil,
        public readonly int $startedAt,
        public readonly int $finishedAt,
        public readonly int $version,
    ) {
    }

    /** @return array{incident: int, package: string} for the ledger */
    public function facts(): array
    {
        return ['incident' => $this->incidentId, 'package' => $this->id];
    }
}
