<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Shared\Connection;

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
        return array_map(AnchorView::of(...), $rows);
    }

    /** The newest that was left at this place. */
    public function newest(string $name): ?AnchorView
    {
        $rows = $this->connection->fetchAll("SELECT * FROM {$this->table()} WHERE name = ? ORDER BY id DESC LIMIT 1", [$name]);
        return $rows === [] ? null : AnchorView::of($rows[0]);
    }

    /** The newest of which somebody outside said or signed that they have it. */
    public function newestProven(): ?AnchorView
    {
        $rows = $this->connection->fetchAll(
            "SELECT * FROM {$this->table()} WHERE proof <> 'sent' ORDER BY signed_at DESC, id LIMIT 1"
        );
        return $rows === [] ? null : AnchorView::of($rows[0]);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_anchor');
    }
}
