<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

/** What somebody wants to do, as a request names it. */
class Subject
{
    /** @param list<string> $rights ACL ids whoever asks has to hold */
    public function __construct(
        /** SHA-256, hex */
        public readonly string $hash,
        public readonly string $action,
        public readonly int $incidentId,
        public readonly string $runId,
        public readonly array $rights,
    ) {
    }
}
