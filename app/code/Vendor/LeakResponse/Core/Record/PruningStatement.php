<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * What the ledger's key says about entries that a policy lets go, so that nobody who only writes the database can pass deleted
 * entries off as pruned ones. The text of a C2SP signed note; its first line is no origin, so that it is never read as a checkpoint.
 */
class PruningStatement
{
    public const TITLE = 'leakresponse pruning v1';

    public function __construct(
        public readonly string $origin,
        public readonly int $from,
        /** the first entry that stays */
        public readonly int $to,
        /** over all entries before `to`, 32 bytes */
        public readonly string $root,
        /** the policy */
        public readonly int $days,
        /** microseconds */
        public readonly int $orderedAt,
    ) {
    }

    public function text(): string
    {
        return implode("\n", [
            self::TITLE,
            $this->origin,
            (string) $this->from,
            (string) $this->to,
            base64_encode($this->root),
            (string) $this->days,
            Instant::text($this->orderedAt),
        ]) . "\n";
    }
}
