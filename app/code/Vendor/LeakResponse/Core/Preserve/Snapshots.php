<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Holds the snapshot of this process open. Another process, or a connection that was lost, means another snapshot: each part names the
 * one it was read in.
 */
class Snapshots
{
    private const NAMES = ['version', 'server_id', 'hostname', 'server_uuid', 'gtid_current_pos', 'gtid_binlog_pos', 'gtid_executed',
        'log_bin', 'binlog_format', 'system_time_zone'];
    private ?Snapshot $open = null;

    public function __construct(
        private readonly OwnConnection $own,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
    ) {
    }

    /** @throws UnableToReachDatabase */
    public function current(): Snapshot
    {
        return $this->open ??= $this->begin();
    }

    /**
     * Reads within the snapshot.
     *
     * @param list<scalar|null> $values
     * @return list<array<string, string|null>>
     * @throws SnapshotLost
     */
    public function rows(string $sql, array $values = []): array
    {
        $open = $this->current();
        try {
            $rows = $this->own->connection()->fetchAll($sql, $values);
            $holder = $this->own->connection()->fetchAll('SELECT CONNECTION_ID() AS id')[0]['id'] ?? '';
        } catch (UnableToReachDatabase $error) {
            throw $error->isRetryable() ? $this->lost() : $error;
        }
        // A connection that was opened anew in silence would read another point in time.
        return $holder === $open->connectionId ? $rows : throw $this->lost();
    }

    /** Lets the server forget the snapshot; a later call opens a new one. */
    public function close(): void
    {
        if ($this->open !== null) {
            $this->open = null;
            try {
                $this->own->connection()->execute('ROLLBACK');
            } catch (UnableToReachDatabase) {
                return;
            }
        }
    }

    private function lost(): SnapshotLost
    {
        $this->close();
        return new SnapshotLost('The snapshot of the database was lost.');
    }

    private function begin(): Snapshot
    {
        $connection = $this->own->connection();
        $connection->execute('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
        $connection->execute('START TRANSACTION WITH CONSISTENT SNAPSHOT');
        $row = $connection->fetchAll(
            "SELECT CONNECTION_ID() AS id, DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%dT%H:%i:%s.%fZ') AS server_time"
        )[0] ?? [];
        return new Snapshot(
            $this->identifiers->uuid(),
            (string) ($row['id'] ?? ''),
            ['server_time' => (string) ($row['server_time'] ?? ''), ...self::position($connection)],
            Instant::micros($this->clock->now())
        );
    }

    /** @return array<string, string> */
    private static function position(Connection $connection): array
    {
        $marks = implode(', ', array_fill(0, count(self::NAMES), '?'));
        $named = [];
        $asked = [
            // MariaDB names the position that belongs to the snapshot itself.
            ["SHOW STATUS WHERE Variable_name LIKE 'binlog\\_snapshot\\_%'", []],
            ["SHOW VARIABLES WHERE Variable_name IN ({$marks})", self::NAMES],
        ];
        foreach ($asked as [$sql, $values]) {
            foreach (self::tried($connection, $sql, $values) as $row) {
                $named[strtolower((string) ($row['Variable_name'] ?? ''))] = (string) ($row['Value'] ?? '');
            }
        }
        // Elsewhere it is the newest position of the server, at or just after the snapshot.
        $status = self::tried($connection, 'SHOW MASTER STATUS', []) ?: self::tried($connection, 'SHOW BINARY LOG STATUS', []);
        foreach ($status[0] ?? [] as $name => $value) {
            $named['log_' . strtolower($name)] = (string) $value;
        }
        return array_filter($named, static fn (string $value): bool => $value !== '');
    }

    /**
     * @param list<string> $values
     * @return list<array<string, string|null>>
     */
    private static function tried(Connection $connection, string $sql, array $values): array
    {
        try {
            return $connection->fetchAll($sql, $values);
        } catch (UnableToReachDatabase $error) {
            return $error->isRetryable() ? throw $error : [];
        }
    }
}
