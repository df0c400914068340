<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** The stored tree: head, tiles and bundles. Whoever writes holds the fence in the head. */
class LedgerTables
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function head(): ?LedgerHead
    {
        $row = $this->connection->fetchAll("SELECT * FROM {$this->table('head')} WHERE id = 1")[0] ?? null;
        return $row === null ? null : new LedgerHead(
            (string) $row['origin'],
            (int) $row['size'],
            (string) $row['root'],
            (int) $row['fence'],
            $row['checkpoint'],
            (int) $row['checkpoint_at'],
        );
    }

    /** Returns false when there was a head already. */
    public function begin(string $origin, int $fence): bool
    {
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->table('head')} (id, origin, size, root, fence) VALUES (1, ?, 0, ?, ?)",
            [$origin, MerkleTree::emptyRoot(), $fence]
        ) === 1;
    }

    /** Take the lead: from now on writes under the old fence hit nothing. */
    public function raiseFence(): void
    {
        $this->connection->execute("UPDATE {$this->table('head')} SET fence = fence + 1 WHERE id = 1");
    }

    /**
     * Moves the head; the row stays locked until the transaction ends.
     *
     * @throws UnableToSeal when another process leads by now
     */
    public function move(LedgerHead $from, int $size, string $root): void
    {
        $moved = $this->connection->execute(
            "UPDATE {$this->table('head')} SET size = ?, root = ? WHERE id = 1 AND fence = ? AND size = ?",
            [$size, $root, $from->fence, $from->size]
        );
        if ($moved !== 1) {
            throw UnableToSeal::becauseAnotherProcessLeads();
        }
    }

    /** @throws UnableToSeal when another process leads by now */
    public function publish(LedgerHead $head, string $note, int $at): void
    {
        $kept = $this->connection->execute(
            "UPDATE {$this->table('head')} SET checkpoint = ?, checkpoint_at = ? WHERE id = 1 AND fence = ? AND size = ?",
            [$note, $at, $head->fence, $head->size]
        );
        // The same note again changes nothing and counts as no row: an answer that was lost.
        $now = $kept === 1 ? $head : $this->head();
        if ($now === null || $now->fence !== $head->fence || $now->size !== $head->size) {
            throw UnableToSeal::becauseAnotherProcessLeads();
        }
    }

    /** @return string hashes, cut to what belongs to a tree of this size @throws UnableToReadLedger */
    public function tile(int $level, int $tile, int $size): string
    {
        $width = Tile::widthOf($level, $tile, $size);
        $rows = $width === 0 ? [] : $this->connection->fetchAll(
            "SELECT bytes FROM {$this->table('tile')} WHERE level = ? AND tile = ?",
            [$level, $tile]
        );
        $hashes = substr((string) ($rows[0]['bytes'] ?? ''), 0, 32 * $width);
        return strlen($hashes) === 32 * $width ? $hashes : throw UnableToReadLedger::becauseATileIsDamaged($level, $tile);
    }

    /** @return list<string> entries of a bundle that belong to a tree of this size @throws UnableToReadLedger */
    public function bundle(int $bundle, int $size): array
    {
        $rows = $this->connection->fetchAll("SELECT bytes FROM {$this->table('bundle')} WHERE bundle = ?", [$bundle]);
        return EntryBundle::entries((string) ($rows[0]['bytes'] ?? ''), $bundle, Tile::widthOf(0, $bundle, $size));
    }

    /** The first entry whose contents are still there (C2SP tlog-tiles: minimum index); hashes of earlier ones stay. */
    public function minimum(): int
    {
        $rows = $this->connection->fetchAll("SELECT MAX(to_index) AS gone FROM {$this->table('pruning')} WHERE state = 'done'");
        return (int) ($rows[0]['gone'] ?? 0);
    }

    /** @param array<int, string> $entries by index: they stay when their bundle goes */
    public function keep(array $entries): void
    {
        foreach ($entries as $index => $bytes) {
            $this->connection->execute("REPLACE INTO {$this->table('kept')} (entry_index, bytes) VALUES (?, ?)", [$index, $bytes]);
        }
    }

    /** @return array<int, string> entries that stayed, by index, in order, at most $limit */
    public function kept(int $from, int $to, int $limit): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT entry_index, bytes FROM {$this->table('kept')} WHERE entry_index >= ? AND entry_index < ?"
            . " ORDER BY entry_index LIMIT {$limit}",
            [$from, $to]
        );
        $kept = [];
        foreach ($rows as $row) {
            $kept[(int) $row['entry_index']] = (string) $row['bytes'];
        }
        return $kept;
    }

    /** The first entry of all, which stays for ever. @throws UnableToReadLedger */
    public function first(int $size): string
    {
        return $this->kept(0, 1, 1)[0] ?? $this->bundle(0, $size)[0] ?? '';
    }

    public function dropBundle(int $bundle): void
    {
        $this->connection->execute("DELETE FROM {$this->table('bundle')} WHERE bundle = ?", [$bundle]);
    }

    /** @param list<array{level: int, tile: int, hashes: string}> $tiles */
    public function putTiles(array $tiles): void
    {
        $values = [];
        foreach ($tiles as $tile) {
            array_push($values, $tile['level'], $tile['tile'], intdiv(strlen($tile['hashes']), 32), $tile['hashes']);
        }
        $this->connection->execute(
            "REPLACE INTO {$this->table('tile')} (level, tile, width, bytes) VALUES "
            . implode(', ', array_fill(0, count($tiles), '(?, ?, ?, ?)')),
            $values
        );
    }

    /**
     * Appends framed entries; what stands in the bundle already is not sent again.
     *
     * @param string $frames the new entries with their lengths
     * @param int $before entries in the bundle until now
     * @throws UnableToReadLedger when the bundle holds another number of entries
     */
    public function extendBundle(int $bundle, int $before, int $width, string $frames): void
    {
        $done = $this->connection->execute(
            "UPDATE {$this->table('bundle')} SET width = ?, bytes = CONCAT(bytes, ?) WHERE bundle = ? AND width = ?",
            [$width, $frames, $bundle, $before]
        );
        if ($done !== 1) {
            throw UnableToReadLedger::becauseABundleIsDamaged($bundle);
        }
    }

    /** @param list<array{bundle: int, width: int, frames: string}> $bundles */
    public function addBundles(array $bundles): void
    {
        foreach (array_chunk($bundles, 4) as $some) {
            $values = [];
            foreach ($some as $bundle) {
                array_push($values, $bundle['bundle'], $bundle['width'], $bundle['frames']);
            }
            $this->connection->execute(
                "INSERT INTO {$this->table('bundle')} (bundle, width, bytes) VALUES "
                . implode(', ', array_fill(0, count($some), '(?, ?, ?)')),
                $values
            );
        }
    }

    /** @throws UnableToReachDatabase */
    private function table(string $name): string
    {
        return $this->connection->table('leakresponse_record_' . $name);
    }
}
