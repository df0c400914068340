<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Connection;

/** What people accepted since the manifest, each row signed: entries of the manifest that came later. A row that SQL wrote accepts nothing. */
class AcceptedBook
{
    public function __construct(private readonly Connection $connection, private readonly IntegrityKey $key)
    {
    }

    public function accept(string $path, string $stateHash, string $reason, string $by, int $at): void
    {
        $text = PathText::of($path);
        $this->connection->execute(
            "REPLACE INTO {$this->table()} (path_hash, path, state_hash, reason, accepted_by, accepted_at, signature)"
            . ' VALUES (?, ?, ?, ?, ?, ?, ?)',
            [
                hash('sha256', $path, true),
                $text,
                (string) hex2bin($stateHash),
                ManifestBook::ascii($reason),
                $by,
                $at,
                $this->key->sign(['accepted', $text, $stateHash, $reason, $by, $at]),
            ]
        );
    }

    public function covers(Difference $difference): bool
    {
        $row = $this->connection->fetchAll(
            "SELECT * FROM {$this->table()} WHERE path_hash = ?",
            [hash('sha256', $difference->path, true)]
        )[0] ?? null;
        return $row !== null && bin2hex((string) $row['state_hash']) === $difference->stateHash() && $this->key->isSigned([
            'accepted',
            PathText::of($difference->path),
            $difference->stateHash(),
            ManifestBook::text($row['reason']),
            (string) $row['accepted_by'],
            (int) $row['accepted_at'],
        ], (string) $row['signature']);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_integrity_accepted');
    }
}
