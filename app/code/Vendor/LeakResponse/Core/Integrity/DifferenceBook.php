<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * The table of what differs, a row a file and node. It saves saying the same twice; the ledger holds what was said.
 *
 * @phpstan-type Row array<string, string|null>
 */
class DifferenceBook
{
    /** Open rows of a node. Past them differences are counted only: a flood of files must not fill the database. */
    public const MOST = 2000;

    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @return bool|null true when it is news, false when it was known, null when there is no more room
     */
    public function keep(string $node, Difference $difference, int $scan, int $now): ?bool
    {
        $hash = hash('sha256', $difference->path, true);
        $row = $this->rows('WHERE node = ? AND path_hash = ?', [$node, $hash])[0] ?? null;
        $state = (string) hex2bin($difference->stateHash());
        $isKnown = $row !== null && $row['state'] === 'open' && $row['state_hash'] === $state;
        if ($isKnown) {
            $this->connection->execute(
                "UPDATE {$this->table()} SET scan_id = ?, last_seen_at = ? WHERE id = ?",
                [$scan, $now, (int) $row['id']]
            );
            return false;
        }
        if ($row === null && $this->open($node) >= self::MOST) {
            return null;
        }
        $detail = json_encode($difference->data(), JSON_THROW_ON_ERROR);
        $this->connection->execute(
            "INSERT INTO {$this->table()}"
            . ' (node, path_hash, path, change_kind, state, state_hash, detail, scan_id, first_seen_at, last_seen_at)'
            . " VALUES (?, ?, ?, ?, 'open', ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE change_kind = VALUES(change_kind), state = 'open',"
            . ' state_hash = VALUES(state_hash), detail = VALUES(detail), scan_id = VALUES(scan_id),'
            . ' first_seen_at = VALUES(first_seen_at), last_seen_at = VALUES(last_seen_at)',
            [$node, $hash, PathText::of($difference->path), $difference->change, $state, $detail, $scan, $now, $now]
        );
        return true;
    }

    public function open(string $node = ''): int
    {
        $where = $node === '' ? '' : ' AND node = ?';
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS open FROM {$this->table()} WHERE state = 'open'{$where}",
            $node === '' ? [] : [$node]
        );
        return (int) ($rows[0]['open'] ?? 0);
    }

    /** @return list<Row> open ones that this scan has not met */
    public function unmet(string $node, int $scan): array
    {
        return $this->rows("WHERE node = ? AND state = 'open' AND scan_id <> ? ORDER BY id LIMIT " . self::MOST, [$node, $scan]);
    }

    /** @return array<string, string> state hash (raw) by path of what is open on a node */
    public function statesByPath(string $node): array
    {
        $states = [];
        foreach ($this->rows("WHERE node = ? AND state = 'open' ORDER BY id LIMIT " . self::MOST, [$node]) as $row) {
            $states[PathText::path((string) $row['path'])] = (string) $row['state_hash'];
        }
        return $states;
    }

    /** @param list<int> $ids */
    public function settle(array $ids, string $state, int $now): void
    {
        foreach ($ids as $id) {
            $this->connection->execute("UPDATE {$this->table()} SET state = ?, last_seen_at = ? WHERE id = ?", [$state, $now, $id]);
        }
    }

    /** @return Row|null */
    public function byId(int $id, bool $locked = false): ?array
    {
        return $this->rows('WHERE id = ?' . ($locked ? ' FOR UPDATE' : ''), [$id])[0] ?? null;
    }

    /** @return list<Row> newest first, those before this number; 0 begins */
    public function page(string $state, int $before, int $limit): array
    {
        $all = $state === 'all' ? 'state <> ?' : 'state = ?';
        $from = $before === 0 ? '' : ' AND id < ?';
        $values = [$state, ...($before === 0 ? [] : [$before])];
        return $this->rows("WHERE {$all}{$from} ORDER BY id DESC LIMIT {$limit}", $values);
    }

    /**
     * @param list<scalar|null> $values
     * @return list<Row>
     */
    private function rows(string $where, array $values): array
    {
        return $this->connection->fetchAll("SELECT * FROM {$this->table()} {$where}", $values);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_integrity_difference');
    }
}
