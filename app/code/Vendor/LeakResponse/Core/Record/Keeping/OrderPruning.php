<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Record\Tree\TileTree;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Says in the ledger which entries the policy lets go: the oldest full bundles, as far as all of them are older than it and no hold
 * covers them. They go only when that entry itself is sealed (`CarryOutPruning`).
 */
class OrderPruning
{
    /** Bundles of one order: 65,536 entries. */
    private const AT_ONCE = 256;

    /** An order reaches this much further in time than the oldest bundle: a clock that runs ahead empties no ledger in one night. */
    private const STEP = 7 * 86_400_000_000;

    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerTables $tables,
        private readonly TileTree $tree,
        private readonly OldEntries $old,
        private readonly PruningBook $book,
        private readonly LedgerKey $key,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param int $days the policy
     * @param list<array{int, int, string}> $held stretches of time
     * @return PruningStatement|null null when there is nothing to let go, or an order waits
     * @throws UnableToReadLedger
     * @throws UnableToRecord
     * @throws UnableToSeal when the key of the ledger is not to be had
     */
    public function order(Actor $actor, int $days, array $held): ?PruningStatement
    {
        Retention::check($days);
        $head = $this->tables->head();
        if ($head === null || $head->checkpoint === null || $this->book->waiting() !== null) {
            return null;
        }
        $size = Checkpoint::parse(SignedNote::text($head->checkpoint))->size;
        $now = Instant::micros($this->clock->now());
        $from = $this->tables->minimum();
        $to = $this->until($from, $size, $now - $days * 86_400_000_000, $held);
        if ($to === $from) {
            return null;
        }
        $what = new PruningStatement($head->origin, $from, $to, $this->tree->root($to), $days, $now);
        $this->connection->transaction(fn () => $this->record($actor, $what));
        return $what;
    }

    /** @param list<array{int, int, string}> $held */
    private function until(int $from, int $size, int $before, array $held): int
    {
        $reach = null;
        $first = intdiv($from, Tile::WIDTH);
        $end = min(intdiv($size, Tile::WIDTH), $first + self::AT_ONCE);
        for ($bundle = $first; $bundle < $end; $bundle++) {
            $times = OldEntries::times($this->old->bundle($bundle, $size));
            $reach ??= $times === [] ? 0 : max($times) + self::STEP;
            if (!OldEntries::mayGo($times, $before, $held) || max([0, ...$times]) > $reach) {
                break;
            }
        }
        return $bundle * Tile::WIDTH;
    }

    private function record(Actor $actor, PruningStatement $what): void
    {
        $id = $this->recorder->record('pruning.ordered', $actor, [
            'from' => (string) $what->from,
            'to' => (string) $what->to,
            'days' => $what->days,
            'root' => bin2hex($what->root),
            'statement' => $this->key->state($what),
        ]);
        $this->book->order($what, (string) hex2bin(str_replace('-', '', $id)));
    }
}
