<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** The table of enrolled keys. */
class KeyBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function find(string $keyId): ?KeyView
    {
        return $this->read('WHERE key_id = ?', [$keyId])[0] ?? null;
    }

    /** @return list<KeyView> newest first, revoked ones too */
    public function all(): array
    {
        return $this->read('ORDER BY enrolled_at DESC, key_id LIMIT 500', []);
    }

    /** Returns false when the key was enrolled before. */
    public function add(KeyView $key, int $enrolledAt): bool
    {
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->table()} (key_id, public_key, label, acts_as, resources, enrolled_by, enrolled_at)"
            . ' VALUES (?, ?, ?, ?, ?, ?, ?)',
            [
                $key->getKeyId(),
                $key->publicKey(),
                $key->getLabel(),
                $key->getActsAs(),
                implode("\n", $key->getResources()),
                $key->getEnrolledBy(),
                $enrolledAt,
            ]
        ) === 1;
    }

    /** Returns false when there is no such key or it was revoked before. */
    public function revoke(string $keyId, int $revokedAt): bool
    {
        return $this->connection->execute(
            "UPDATE {$this->table()} SET revoked_at = ? WHERE key_id = ? AND revoked_at IS NULL",
            [$revokedAt, $keyId]
        ) === 1;
    }

    /**
     * @param list<string> $values
     * @return list<KeyView>
     */
    private function read(string $where, array $values): array
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->table()} {$where}", $values);
        return array_map(static fn (array $row): KeyView => new KeyView(
            (string) $row['key_id'],
            (string) $row['public_key'],
            (string) $row['label'],
            (string) $row['acts_as'],
            array_values(array_filter(explode("\n", (string) $row['resources']))),
            (string) $row['enrolled_by'],
            Instant::text((int) $row['enrolled_at']),
            $row['revoked_at'] === null ? null : Instant::text((int) $row['revoked_at']),
        ), $rows);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_operate_key');
    }
}
