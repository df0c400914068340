<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** The inventory of storefront scripts. Each row is signed: what SQL wrote is no approved script. */
class ScriptBook
{
    private const MOST = 2000;

    public function __construct(private readonly Connection $connection, private readonly IntegrityKey $key)
    {
    }

    /** What a step-up is bound to: SHA-256 of all that is said about the script, hex. */
    public static function bound(string $page, string $source, string $contentHash, string $reason, string $owner): string
    {
        return hash('sha256', implode("\n", [$page, $source, $contentHash, $reason, $owner]));
    }

    public function keep(string $page, string $source, string $contentHash, string $reason, string $owner, string $by, int $at): int
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (page, source_hash, source, content_hash, reason, owner, kept_by, kept_at, signature)"
            . ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id), content_hash = VALUES(content_hash),'
            . ' reason = VALUES(reason), owner = VALUES(owner), kept_by = VALUES(kept_by), kept_at = VALUES(kept_at),'
            . ' signature = VALUES(signature)',
            [
                $page,
                hash('sha256', $source, true),
                $source,
                $contentHash,
                ManifestBook::ascii($reason),
                ManifestBook::ascii($owner),
                $by,
                $at,
                $this->key->sign(['script', $page, $source, $contentHash, $reason, $owner, $by, $at]),
            ]
        );
        return $this->connection->lastInsertId();
    }

    public function byId(int $id): ?ScriptView
    {
        return $this->read('WHERE id = ?', [$id])[0] ?? null;
    }

    /** @return list<ScriptView> */
    public function all(string $page): array
    {
        return $page === ''
            ? $this->read('ORDER BY page, source LIMIT ' . self::MOST, [])
            : $this->read('WHERE page = ? ORDER BY source LIMIT ' . self::MOST, [$page]);
    }

    public function forget(int $id): void
    {
        $this->connection->execute("DELETE FROM {$this->table()} WHERE id = ?", [$id]);
    }

    /**
     * @param list<scalar|null> $values
     * @return list<ScriptView> those that were signed
     */
    private function read(string $where, array $values): array
    {
        $views = [];
        foreach ($this->connection->fetchAll("SELECT * FROM {$this->table()} {$where}", $values) as $row) {
            [$page, $source, $hash] = [(string) $row['page'], (string) $row['source'], (string) $row['content_hash']];
            [$reason, $owner] = [ManifestBook::text($row['reason']), ManifestBook::text($row['owner'])];
            [$by, $at] = [(string) $row['kept_by'], (int) $row['kept_at']];
            if (!$this->key->isSigned(['script', $page, $source, $hash, $reason, $owner, $by, $at], (string) $row['signature'])) {
                continue;
            }
            $bound = self::bound($page, $source, $hash, $reason, $owner);
            $views[] = new ScriptView((int) $row['id'], $page, $source, $hash, $reason, $owner, $by, Instant::text($at), $bound);
        }
        return $views;
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_integrity_script');
    }
}
