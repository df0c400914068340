<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
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

    /** @return self|null null when the note says nothing of the kind; whether it is signed is another question */
    public static function parse(string $note): ?self
    {
        $lines = explode("\n", SignedNote::text($note));
        if (count($lines) !== 8 || $lines[0] !== self::TITLE || $lines[7] !== '') {
            return null;
        }
        [, $origin, $from, $to, $root, $days, $at] = $lines;
        $hash = (string) base64_decode($root, true);
        $ordered = date_create_immutable($at);
        return preg_match('/^([0-9]{1,15} ){2}[0-9]{1,15}$/D', "{$from} {$to} {$days}") === 1 && strlen($hash) === 32 && $ordered !== false
            ? new self($origin, (int) $from, (int) $to, $hash, (int) $days, Instant::micros($ordered))
            : null;
    }

    /** @return string|null the note in a sealed fact that orders a pruning */
    public static function noteIn(string $entry): ?string
    {
        if (!str_contains($entry, '"type":"pruning.ordered","v":1,')) {
            return null;
        }
        $note = FactFields::of($entry)->data['statement'] ?? null;
        return is_string($note) ? $note : null;
    }
}
