<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * What was let go, and what is about to be.
 *
 * @phpstan-type Pruning array{id: int, from: int, to: int, days: int, root: string, event: string, ordered: int, ended: int, state: string}
 */
class PruningBook
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function order(PruningStatement $what, string $eventId): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (from_index, to_index, days, root, event_id, ordered_at, ended_at, state)"
            . " VALUES (?, ?, ?, ?, ?, ?, 0, 'ordered')",
            [$what->from, $what->to, $what->days, $what->root, $eventId, $what->orderedAt]
        );
    }

    /** What a copy says of its own beginning, where the ledger is put back from it. */
    public function takeOver(PruningStatement $what, string $eventId): void
    {
        $this->order($what, $eventId);
        $this->end($this->connection->lastInsertId(), 'done', $what->orderedAt);
    }

    /** @return Pruning|null the one that was ordered and not carried out yet */
    public function waiting(): ?array
    {
        return $this->rows("WHERE state = 'ordered' ORDER BY id LIMIT 1", [])[0] ?? null;
    }

    public function end(int $id, string $state, int $at): void
    {
        $this->connection->execute("UPDATE {$this->table()} SET state = ?, ended_at = ? WHERE id = ?", [$state, $at, $id]);
    }

    /** @return Pruning|null the first that let this entry go */
    public function over(int $index): ?array
    {
        return $this->rows("WHERE state = 'done' AND to_index > ? ORDER BY to_index LIMIT 1", [$index])[0] ?? null;
    }

    /** @return list<Pruning> newest first */
    public function newest(int $limit): array
    {
        return $this->rows("ORDER BY id DESC LIMIT {$limit}", []);
    }

    /**
     * @param list<scalar> $values
     * @return list<Pruning>
     */
    private function rows(string $where, array $values): array
    {
        return array_map(static fn (array $row): array => [
            'id' => (int) $row['id'],
            'from' => (int) $row['from_index'],
            'to' => (int) $row['to_index'],
            'days' => (int) $row['days'],
            'root' => (string) $row['root'],
            'event' => (string) $row['event_id'],
            'ordered' => (int) $row['ordered_at'],
            'ended' => (int) $row['ended_at'],
            'state' => (string) $row['state'],
        ], $this->connection->fetchAll("SELECT * FROM {$this->table()} {$where}", $values));
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_pruning');
    }
}
