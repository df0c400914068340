<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

/** One item of a package and where its collection stands. */
class Item
{
    public const WAITING = 'waiting';
    public const COLLECTING = 'collecting';
    public const COLLECTED = 'collected';
    public const NOT_ACCESSIBLE = 'not_accessible';
    public const UNTRUSTED = 'collector_untrusted';

    public function __construct(
        public readonly int $n,
        public readonly PlannedItem $planned,
        public readonly string $state,
        /** code: why it is not accessible, or why its collector is not trusted */
        public readonly string $reason,
        public readonly string $cursor,
        public readonly int $attempts,
        public readonly int $beganAt,
        public readonly int $endedAt,
    ) {
    }

    public function isOver(): bool
    {
        return !in_array($this->state, [self::WAITING, self::COLLECTING], true);
    }
}
