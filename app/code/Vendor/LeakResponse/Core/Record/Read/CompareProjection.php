<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\Projection;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;

/** Holds the table that is searched against the ledger itself. What differs is named in an entry, and made again. */
class CompareProjection
{
    private const AT_ONCE = 1024;
    private const NAMED = 20;

    public function __construct(
        private readonly LedgerReader $ledger,
        private readonly Projection $projection,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param int $from index to begin at
     * @param int $seconds after which no other batch is begun
     * @return array{int|null, int} where to go on, null at the end; rows that differed
     * @throws UnableToReadLedger
     */
    public function compare(Actor $actor, int $from, int $seconds): array
    {
        $until = $this->clock->now()->getTimestamp() + $seconds;
        $differing = $this->projection->dropInvented(fn (): int => $this->ledger->head()->size ?? 0);
        $size = min($this->projection->size(), $this->ledger->head()->size ?? 0);
        $from = max($from, $this->ledger->minimum());
        while ($from < $size && $this->clock->now()->getTimestamp() <= $until) {
            $entries = $this->ledger->entries($from, min(self::AT_ONCE, $size - $from), $size);
            foreach ($this->projection->differing($entries, $from) as $index) {
                $this->projection->mend($index, $entries[$index - $from]);
                $differing[] = $index;
            }
            $from += count($entries);
        }
        if ($differing !== []) {
            $this->recorder->record('projection.differed', $actor, [
                'rows' => count($differing),
                'first' => array_map(strval(...), array_slice($differing, 0, self::NAMED)),
            ]);
        }
        return [$from < $size ? $from : null, count($differing)];
    }
}
