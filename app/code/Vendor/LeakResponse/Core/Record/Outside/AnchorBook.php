<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Checkpoints that were left outside, with what came back. Rows are only ever added. */
class AnchorBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /** @param int $leftAt microseconds */
    public function add(AnchorPlace $place, RootDigest $root, AnchorReceipt $receipt, int $leftAt): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (name, kind, proof, size, note, signed_at, proven_at, left_at, token)"
            . ' VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [
                $place->name, $place->kind, $receipt->proof, $root->size, $root->note, $root->signedAt, $receipt->at, $leftAt,
                $receipt->token,
            ]
        );
    }

    /** @return list<AnchorView> in the order they were left, from this number on */
    public function page(int $from, int $limit): array
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->table()} WHERE id >= ? ORDER BY id LIMIT {$limit}", [$from]);
        return array_map(self::view(...), $rows);
    }

    /** The newest that was left at this place. */
    public function newest(string $name): ?AnchorView
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->table()} WHERE name = ? ORDER BY id DESC LIMIT 1", [$name]);
        return $rows === [] ? null : self::view($rows[0]);
    }

    /** Microseconds, by our own clock; 0 when nothing was ever left at this place. */
    public function lastLeftAt(string $name): int
    {
        $rows = $this->connection->fetchAll("SELECT left_at FROM {$this->table()} WHERE name = ? ORDER BY id DESC LIMIT 1", [$name]);
        return (int) ($rows[0]['left_at'] ?? 0);
    }

    /** The newest of which somebody outside said or signed that they have it. */
    public function newestProven(): ?AnchorView
    {
        $rows = $this->connection->fetchAll(
            "SELECT * FROM {$this->table()} WHERE proof <> 'sent' ORDER BY signed_at DESC, id LIMIT 1"
        );
        return $rows === [] ? null : self::view($rows[0]);
    }

    /** @param array<string, string|null> $row */
    private static function view(array $row): AnchorView
    {
        return new AnchorView(
            (string) $row['id'],
            (string) $row['name'],
            (string) $row['kind'],
            (string) $row['proof'],
            (string) $row['size'],
            (string) $row['note'],
            Instant::text((int) $row['signed_at']),
            Instant::text((int) $row['proven_at']),
            (string) $row['token'] === '' ? null : base64_encode((string) $row['token']),
        );
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_anchor');
    }
}
