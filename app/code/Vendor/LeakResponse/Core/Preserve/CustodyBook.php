<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Rows of `leakresponse_preserve_custody`: hand-overs as people signed them. */
class CustodyBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /** @return list<EvidenceCustodyView> oldest first */
    public function of(string $packageId): array
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->name()} WHERE package_id = ? ORDER BY n", [$packageId]);
        return array_map(static function (array $row): EvidenceCustodyView {
            $label = json_decode((string) $row['label'], true, 2, JSON_THROW_ON_ERROR);
            return self::view((string) $row['envelope'], is_string($label) ? $label : '');
        }, $rows);
    }

    /** @return string SHA-256 of the newest payload, hex; zeros before the first */
    public function last(string $packageId): string
    {
        $rows = $this->connection->fetchAll(
            "SELECT hash FROM {$this->name()} WHERE package_id = ? ORDER BY n DESC LIMIT 1 FOR UPDATE",
            [$packageId]
        );
        return (string) ($rows[0]['hash'] ?? str_repeat('0', 64));
    }

    public function count(string $packageId): int
    {
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS n FROM {$this->name()} WHERE package_id = ?", [$packageId]);
        return (int) ($rows[0]['n'] ?? 0);
    }

    public function add(string $packageId, CustodyRecord $record, string $label, string $envelope): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->name()} (package_id, n, envelope, hash, key_id, label) VALUES (?, ?, ?, ?, ?, ?)",
            [$packageId, $record->n, $envelope, $record->hash, $record->keyId, ItemBook::ascii($label)]
        );
    }

    public static function view(string $envelope, string $label): EvidenceCustodyView
    {
        $record = CustodyRecord::of($envelope);
        return new EvidenceCustodyView(
            $record->n,
            $record->act,
            $record->keyId,
            $label,
            $record->to,
            $record->reason,
            $record->at,
            $envelope
        );
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_preserve_custody');
    }
}
