<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** The table of enrolled keys. A row whose MAC is wrong was not written on the shell and counts as absent. */
class KeyBook
{
    public function __construct(
        private readonly Connection $connection,
        private readonly ProofSeal $seal,
    ) {
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
            "INSERT IGNORE INTO {$this->table()}"
            . ' (key_id, public_key, label, acts_as, resources, enrolled_by, enrolled_at, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
            [
                $key->getKeyId(),
                $key->publicKey(),
                $key->getLabel(),
                $key->getActsAs(),
                implode("\n", $key->getResources()),
                $key->getEnrolledBy(),
                $enrolledAt,
                $this->seal->ofKey($key, null),
            ]
        ) === 1;
    }

    /** Returns false when there is no such key or it was revoked before. */
    public function revoke(string $keyId, int $revokedAt): bool
    {
        $key = $this->find($keyId);
        return $key !== null && $this->connection->execute(
            "UPDATE {$this->table()} SET revoked_at = ?, mac = ? WHERE key_id = ? AND revoked_at IS NULL",
            [$revokedAt, $this->seal->ofKey($key, $revokedAt), $keyId]
        ) === 1;
    }

    /** How many rows were not written on the shell. */
    public function forged(): int
    {
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS kept FROM {$this->table()}");
        return (int) ($rows[0]['kept'] ?? 0) - count($this->read('', []));
    }

    /**
     * @param list<string> $values
     * @return list<KeyView>
     */
    private function read(string $where, array $values): array
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->table()} {$where}", $values);
        $keys = [];
        foreach ($rows as $row) {
            $key = self::key($row);
            $revokedAt = $row['revoked_at'] === null ? null : (int) $row['revoked_at'];
            if (hash_equals($this->seal->ofKey($key, $revokedAt), (string) $row['mac'])) {
                $keys[] = $key;
            }
        }
        return $keys;
    }

    /** @param array<string, string|null> $row */
    private static function key(array $row): KeyView
    {
        return new KeyView(
            (string) $row['key_id'],
            (string) $row['public_key'],
            (string) $row['label'],
            (string) $row['acts_as'],
            array_values(array_filter(explode("\n", (string) $row['resources']))),
            (string) $row['enrolled_by'],
            Instant::text((int) $row['enrolled_at']),
            $row['revoked_at'] === null ? null : Instant::text((int) $row['revoked_at']),
        );
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_operate_key');
    }
}
