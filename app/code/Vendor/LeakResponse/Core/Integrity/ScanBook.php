<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * The table of scans: how far each has come, and who works on it. Only the worker with the newest fence moves a scan on.
 *
 * @phpstan-type Row array<string, string|null>
 */
class ScanBook
{
    private const LEASE = 120_000_000;

    public function __construct(private readonly Connection $connection, private readonly Clock $clock)
    {
    }

    public function begin(string $node, string $manifest, string $kind, int $start): int
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (node, manifest, kind, state, position, line, began_at) VALUES (?, ?, ?, 'running', '', ?, ?)",
            [$node, (string) hex2bin($manifest), $kind, $start, $this->now()]
        );
        return $this->connection->lastInsertId();
    }

    /** @return Row|null */
    public function running(string $node): ?array
    {
        return $this->row("WHERE node = ? AND state = 'running' ORDER BY id DESC LIMIT 1", [$node]);
    }

    /** @return Row|null the newest that came to its end; of one kind when named */
    public function lastDone(string $node, string $kind = ''): ?array
    {
        return $kind === ''
            ? $this->row("WHERE node = ? AND state = 'done' ORDER BY id DESC LIMIT 1", [$node])
            : $this->row("WHERE node = ? AND state = 'done' AND kind = ? ORDER BY id DESC LIMIT 1", [$node, $kind]);
    }

    /** @return Row|null */
    public function byId(int $id): ?array
    {
        return $this->row('WHERE id = ?', [$id]);
    }

    /** @return Row|null */
    public function newest(): ?array
    {
        return $this->row('ORDER BY id DESC LIMIT 1', []);
    }

    /** @return int|null the fence; null when somebody else works on it */
    public function take(int $id): ?int
    {
        $taken = $this->connection->execute(
            "UPDATE {$this->table()} SET fence = fence + 1, lease_until = ? WHERE id = ? AND state = 'running' AND lease_until < ?",
            [$this->now() + self::LEASE, $id, $this->now()]
        );
        return $taken === 1 ? (int) ($this->row('WHERE id = ?', [$id])['fence'] ?? 0) : null;
    }

    /**
     * Call it in a transaction: the row stays locked until its end.
     *
     * @param array<string, scalar> $columns
     * @return bool false when another worker has taken over meanwhile
     */
    public function move(int $id, int $fence, array $columns): bool
    {
        $row = $this->row('WHERE id = ? FOR UPDATE', [$id]);
        if ($row === null || (int) $row['fence'] !== $fence || $row['state'] !== 'running') {
            return false;
        }
        $columns = ['lease_until' => $this->now() + self::LEASE, ...$columns];
        $sets = implode(', ', array_map(static fn (string $column): string => "{$column} = ?", array_keys($columns)));
        $this->connection->execute("UPDATE {$this->table()} SET {$sets} WHERE id = ?", [...array_values($columns), $id]);
        return true;
    }

    /** A scan against a manifest that is no longer in force has nothing more to say. */
    public function abandon(string $node): void
    {
        $this->connection->execute(
            "UPDATE {$this->table()} SET state = 'abandoned', ended_at = ? WHERE node = ? AND state = 'running'",
            [$this->now(), $node]
        );
    }

    /** Old rows, but for the last hundred. */
    public function tidy(int $newest): void
    {
        $this->connection->execute("DELETE FROM {$this->table()} WHERE id < ? AND state <> 'running'", [max(0, $newest - 100)]);
    }

    public function now(): int
    {
        return Instant::micros($this->clock->now());
    }

    /**
     * @param list<scalar|null> $values
     * @return Row|null
     */
    private function row(string $where, array $values): ?array
    {
        return $this->connection->fetchAll("SELECT * FROM {$this->table()} {$where}", $values)[0] ?? null;
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_integrity_scan');
    }
}
