<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Key\KeyStatement;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Takes the contents of pruned entries away, inside the caller's transaction. Those that hand the ledger from key to key stay:
 * without them no verifier could follow it from the first key, which outsiders pinned, to the newest.
 *
 * @phpstan-import-type Pruning from PruningBook
 */
class OldContents
{
    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerTables $tables,
        private readonly OldEntries $old,
    ) {
    }

    /**
     * @param Pruning $order
     * @param list<array{int, int, string}> $held
     * @return bool false, and nothing is gone, when a hold or a longer policy came in between
     * @throws UnableToReadLedger when they are not what was sealed
     */
    public function remove(array $order, int $size, int $before, array $held): bool
    {
        $bundles = range(intdiv($order['from'], Tile::WIDTH), intdiv($order['to'], Tile::WIDTH) - 1);
        foreach ($bundles as $bundle) {
            if (!OldEntries::mayGo(OldEntries::times($this->old->bundle($bundle, $size)), $before, $held)) {
                return false;
            }
        }
        foreach ($bundles as $bundle) {
            $this->let($bundle, $this->tables->bundle($bundle, $size));
        }
        foreach (['entry', 'person'] as $table) {
            $this->connection->execute(
                "DELETE FROM {$this->connection->table("leakresponse_record_{$table}")} WHERE entry_index < ?",
                [$order['to']]
            );
        }
        return true;
    }

    /** @param list<string> $entries of the bundle */
    private function let(int $bundle, array $entries): void
    {
        $kept = [];
        foreach ($entries as $offset => $bytes) {
            $index = $bundle * Tile::WIDTH + $offset;
            $kept += KeyStatement::mustStay($index, $bytes) ? [$index => $bytes] : [];
        }
        $this->tables->keep($kept);
        $this->forgetIds($entries);
        $this->tables->dropBundle($bundle);
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
}
