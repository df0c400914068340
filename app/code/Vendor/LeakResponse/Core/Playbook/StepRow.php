<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

/** Where a step of a run stands. Instants are microseconds since 1970, 0 for never. */
class StepRow
{
    public function __construct(
        public readonly int $n,
        /** planned, running, waiting (for a person), or how it ended: proven, done, failed, skipped, declined, by_hand */
        public readonly string $state,
        /** why it waits or how it failed */
        public readonly string $code,
        /** what a person said last: go_on or leave_out */
        public readonly string $choice,
        /** kind:id of that person */
        public readonly string $decidedBy,
        /** the containment run of an act, empty before it began */
        public readonly string $actRun,
        /** customers counted again when more came than were shown */
        public readonly int $countedNow,
        public readonly int $waitUntil,
        public readonly int $beganAt,
        public readonly int $endedAt,
    ) {
    }
}
