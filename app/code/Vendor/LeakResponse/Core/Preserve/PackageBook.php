<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\Secrets;

/**
 * Rows of `leakresponse_preserve_package`. The MAC covers who started it and to whom it is encrypted: whoever only writes SQL cannot
 * have evidence sent to themselves.
 */
class PackageBook
{
    public function __construct(private readonly Connection $connection, private readonly Secrets $secrets)
    {
    }

    /**
     * @param array<string, scalar|null> $columns
     * @return bool false when the idempotency key or the active key was there first
     */
    public function add(array $columns): bool
    {
        $columns['mac'] = $this->mac($columns);
        $names = implode(', ', array_keys($columns));
        $marks = implode(', ', array_fill(0, count($columns), '?'));
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->name()} ({$names}) VALUES ({$marks})",
            array_values($columns)
        ) === 1;
    }

    public function byId(string $id, bool $forUpdate = false): ?Package
    {
        return $this->some('WHERE id = ?' . ($forUpdate ? ' FOR UPDATE' : ''), [$id])[0] ?? null;
    }

    /** @throws Refusal not_found (404) */
    public function find(string $id): Package
    {
        return $this->byId($id) ?? throw Refusal::notFound('package_id', 'There is no such package of evidence.');
    }

    public function byIdempotencyKey(string $key): ?Package
    {
        return $this->some('WHERE idempotency_key = ? LOCK IN SHARE MODE', [$key])[0] ?? null;
    }

    /** @return list<Package> newest first */
    public function ofIncident(int $incidentId): array
    {
        return $this->some('WHERE incident_id = ? ORDER BY id DESC LIMIT 50', [$incidentId]);
    }

    /** @return list<string> ids of packages that wait for a worker, oldest first */
    public function waiting(int $now): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT id FROM {$this->name()} WHERE state = ? AND lease_until < ? ORDER BY id LIMIT 10",
            [Package::RUNNING, $now]
        );
        return array_map(strval(...), array_column($rows, 'id'));
    }

    /** @param non-empty-array<string, scalar|null> $columns */
    public function change(string $id, array $columns): void
    {
        $sets = implode(', ', array_map(static fn (string $name): string => "{$name} = ?", array_keys($columns)));
        $this->connection->execute("UPDATE {$this->name()} SET {$sets} WHERE id = ?", [...array_values($columns), $id]);
    }

    public function release(string $id, int $fence): void
    {
        $this->connection->execute("UPDATE {$this->name()} SET lease_until = 0 WHERE id = ? AND fence = ?", [$id, $fence]);
    }

    /**
     * @param list<scalar|null> $values
     * @return list<Package>
     */
    private function some(string $where, array $values): array
    {
        return array_map($this->package(...), $this->connection->fetchAll("SELECT * FROM {$this->name()} {$where}", $values));
    }

    /** @param array<string, string|null> $row */
    private function package(array $row): Package
    {
        if (!hash_equals($this->mac($row), (string) $row['mac'])) {
            throw Refusal::conflict('evidence_tampered', 'package_id', 'This package is not as it was started.');
        }
        /** @var array{kind: string, id: string, by: string, door: string, key: string} $by written by RunTable::keep */
        $by = json_decode((string) $row['actor'], true, 4, JSON_THROW_ON_ERROR);
        $reason = json_decode((string) $row['reason'], true, 2, JSON_THROW_ON_ERROR);
        return new Package(
            (string) $row['id'],
            (int) $row['incident_id'],
            (string) $row['mode'],
            (int) $row['host_suspect'] === 1,
            explode(' ', (string) $row['recipients']),
            (string) $row['state'],
            (int) $row['listed'] === 1,
            new Actor($by['kind'], $by['id'], $by['by'], $by['door'], [], '', $by['key']),
            (string) $row['starter_name'],
            is_string($reason) ? $reason : '',
            (string) $row['request_hash'],
            (string) $row['manifest_hash'],
            (int) $row['fence'],
            (int) $row['lease_until'],
            (int) $row['started_at'],
            (int) $row['finished_at'],
            (int) $row['version'],
        );
    }

    /** @param array<string, scalar|null> $columns */
    private function mac(array $columns): string
    {
        $covered = ['id', 'incident_id', 'mode', 'host_suspect', 'recipients', 'actor'];
        $text = implode("\n", ['evidence', ...array_map(static fn (string $name): string => (string) $columns[$name], $covered)]);
        return hash_hmac('sha256', $text, $this->secrets->secret('preserve'), true);
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_preserve_package');
    }
}
