<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Rows of `leakresponse_preserve_part` and of the snapshots they were read in.
 *
 * @phpstan-type Part array{item: int, file: string, bytes: int, sha256: string, plain_bytes: int, plain_sha256: string,
 *     records: int, snapshot: string, kept_at: int}
 */
class PartBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function count(string $packageId, int $item): int
    {
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS n FROM {$this->name()} WHERE package_id = ? AND item = ?",
            [$packageId, $item]
        );
        return (int) ($rows[0]['n'] ?? 0);
    }

    /** @param array{bytes: int, sha256: string, plain_bytes: int, plain_sha256: string} $kept */
    public function add(string $packageId, int $item, string $file, array $kept, int $records, ?Snapshot $snapshot, int $now): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->name()} (package_id, item, file, bytes, sha256, plain_bytes, plain_sha256, records, snapshot, kept_at)"
            . ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [$packageId, $item, $file, $kept['bytes'], $kept['sha256'], $kept['plain_bytes'], $kept['plain_sha256'], $records,
                $snapshot->id ?? '', $now]
        );
        if ($snapshot !== null) {
            $this->connection->execute(
                "INSERT IGNORE INTO {$this->connection->table('leakresponse_preserve_snapshot')} (package_id, id, position, opened_at)"
                . ' VALUES (?, ?, ?, ?)',
                [$packageId, $snapshot->id, json_encode((object) $snapshot->position, JSON_THROW_ON_ERROR), $snapshot->openedAt]
            );
        }
    }

    /** @return list<Part> */
    public function of(string $packageId): array
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->name()} WHERE package_id = ? ORDER BY file", [$packageId]);
        return array_map(static fn (array $row): array => [
            'item' => (int) $row['item'],
            'file' => (string) $row['file'],
            'bytes' => (int) $row['bytes'],
            'sha256' => (string) $row['sha256'],
            'plain_bytes' => (int) $row['plain_bytes'],
            'plain_sha256' => (string) $row['plain_sha256'],
            'records' => (int) $row['records'],
            'snapshot' => (string) $row['snapshot'],
            'kept_at' => (int) $row['kept_at'],
        ], $rows);
    }

    /** @return list<array{id: string, opened_at: int, position: array<string, string>}> oldest first */
    public function snapshots(string $packageId): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT id, position, opened_at FROM {$this->connection->table('leakresponse_preserve_snapshot')}"
            . ' WHERE package_id = ? ORDER BY opened_at, id',
            [$packageId]
        );
        return array_map(static function (array $row): array {
            /** @var array<string, string> $position written by add */
            $position = json_decode((string) $row['position'], true, 4, JSON_THROW_ON_ERROR);
            return ['id' => (string) $row['id'], 'opened_at' => (int) $row['opened_at'], 'position' => $position];
        }, $rows);
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_preserve_part');
    }
}
