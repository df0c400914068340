<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Lets go of the contents that were ordered, once the order is sealed and signed: bundles, search rows and event ids in one
 * transaction, or nothing. Hashes and tiles stay, so every proof of a later entry stays what it was.
 *
 * @phpstan-import-type Pruning from PruningBook
 */
class CarryOutPruning
{
    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerTables $tables,
        private readonly OldEntries $old,
        private readonly PruningBook $book,
        private readonly HoldBook $holds,
        private readonly HeldTime $held,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param int $days the policy as it is now
     * @return int entries that went
     * @throws UnableToReadLedger when they are not what was sealed
     */
    public function carryOut(Actor $actor, int $days): int
    {
        $order = $this->book->waiting();
        $size = $this->signedSize();
        if ($order === null || !$this->isSealed($order['event'], $size)) {
            return 0;
        }
        return $this->connection->transaction(function () use ($actor, $order, $size, $days): int {
            $held = $this->held->stretches($this->holds->lock());
            // Read again under the lock: two processes may have come here.
            if (($this->book->waiting()['id'] ?? 0) !== $order['id']) {
                return 0;
            }
            $before = Instant::micros($this->clock->now()) - max($days, $order['days']) * 86_400_000_000;
            $isAllowed = $this->remove($order, $size, $before, $held);
            $this->book->end($order['id'], $isAllowed ? 'done' : 'stopped', Instant::micros($this->clock->now()));
            $this->recorder->record($isAllowed ? 'pruning.done' : 'pruning.stopped', $actor, [
                'from' => (string) $order['from'],
                'to' => (string) $order['to'],
                'days' => $order['days'],
                'root' => bin2hex($order['root']),
            ]);
            return $isAllowed ? $order['to'] - $order['from'] : 0;
        });
    }

    /**
     * @param Pruning $order
     * @param list<array{int, int, string}> $held
     * @return bool false, and nothing is gone, when a hold or a longer policy came in between
     */
    private function remove(array $order, int $size, int $before, array $held): bool
    {
        $bundles = range(intdiv($order['from'], Tile::WIDTH), intdiv($order['to'], Tile::WIDTH) - 1);
        foreach ($bundles as $bundle) {
            if (!OldEntries::mayGo(OldEntries::times($this->old->bundle($bundle, $size)), $before, $held)) {
                return false;
            }
        }
        foreach ($bundles as $bundle) {
            $this->forgetIds($this->tables->bundle($bundle, $size));
            $this->tables->dropBundle($bundle);
        }
        foreach (['entry', 'person'] as $table) {
            $this->connection->execute(
                "DELETE FROM {$this->connection->table("leakresponse_record_{$table}")} WHERE entry_index < ?",
                [$order['to']]
            );
        }
        return true;
    }

    /** @param list<string> $entries */
    private function forgetIds(array $entries): void
    {
        $ids = array_filter(array_map(static fn (string $bytes): string => FactFields::of($bytes)->id, $entries));
        if ($ids !== []) {
            $this->connection->execute(
                "DELETE FROM {$this->connection->table('leakresponse_record_seen')} WHERE event_id IN ("
                . implode(',', array_map(static fn (string $id): string => '0x' . bin2hex($id), $ids)) . ')'
            );
        }
    }

    private function signedSize(): int
    {
        $note = $this->tables->head()?->checkpoint;
        return $note === null ? 0 : Checkpoint::parse(SignedNote::text($note))->size;
    }

    private function isSealed(string $eventId, int $size): bool
    {
        $rows = $this->connection->fetchAll(
            "SELECT entry_index FROM {$this->connection->table('leakresponse_record_seen')} WHERE event_id = ?",
            [$eventId]
        );
        return $rows !== [] && (int) $rows[0]['entry_index'] < $size;
    }
}
