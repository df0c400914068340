<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

/** A legal hold: as long as it stands, what it covers is neither pruned nor erased. */
class Hold
{
    /** Holds everything. */
    public const ALL = 'all';
    /** Holds what an incident may need. */
    public const INCIDENT = 'incident';
    /** Holds what was recorded between two instants. */
    public const RANGE = 'range';
    public const KINDS = [self::ALL, self::INCIDENT, self::RANGE];

    public function __construct(
        /** UUID */
        public readonly string $id,
        public readonly string $kind,
        /** of kind incident, else 0 */
        public readonly int $incident,
        /** microseconds: entries from here on are held, 0 for all */
        public readonly int $from,
        /** microseconds: entries before here are held; PHP_INT_MAX for no end */
        public readonly int $to,
        public readonly string $reason,
        public readonly string $placedBy,
        /** microseconds */
        public readonly int $placedAt,
    ) {
    }

    /** @return string ASCII JSON */
    public function detail(): string
    {
        return json_encode([
            'kind' => $this->kind,
            'incident' => $this->incident,
            'from' => (string) $this->from,
            'to' => (string) $this->to,
            'reason' => $this->reason,
            'by' => $this->placedBy,
        ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES);
    }

    /** A hold that cannot be read holds everything. */
    public static function of(string $id, string $detail, int $placedAt): self
    {
        $kept = json_decode($detail, true);
        $text = static fn (string $name): string => is_array($kept) && is_scalar($kept[$name] ?? null) ? (string) $kept[$name] : '';
        $isRead = in_array($text('kind'), self::KINDS, true);
        return new self(
            $id,
            $isRead ? $text('kind') : self::ALL,
            (int) $text('incident'),
            $isRead ? (int) $text('from') : 0,
            $isRead ? (int) $text('to') : PHP_INT_MAX,
            $text('reason'),
            $text('by'),
            $placedAt,
        );
    }
}
