<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Core\Record\Inbox\Fact;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** The table of facts that wait to be sealed. */
class Inbox
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * All of them in one statement, or none.
     *
     * @param non-empty-list<Fact> $facts
     * @param int $writtenAt microseconds
     * @throws UnableToReachDatabase
     */
    public function add(array $facts, int $writtenAt): void
    {
        $this->insert('INSERT', $facts, $writtenAt);
    }

    /**
     * As `add`, but facts that wait here already stay as they are.
     *
     * @param non-empty-list<Fact> $facts
     * @throws UnableToReachDatabase
     */
    public function addMissing(array $facts, int $writtenAt): void
    {
        $this->insert('INSERT IGNORE', $facts, $writtenAt);
    }

    /**
     * @param list<string> $ids event ids, 16 bytes each
     * @return list<string> those that wait here or are sealed
     * @throws UnableToReachDatabase
     */
    public function present(array $ids): array
    {
        if ($ids === []) {
            return [];
        }
        $marks = implode(', ', array_fill(0, count($ids), '?'));
        $rows = $this->connection->fetchAll(
            "SELECT event_id FROM {$this->table()} WHERE event_id IN ({$marks})"
            . " UNION ALL SELECT event_id FROM {$this->connection->table('leakresponse_record_seen')} WHERE event_id IN ({$marks})",
            [...$ids, ...$ids]
        );
        return array_map(static fn (array $row): string => (string) $row['event_id'], $rows);
    }

    public function count(): int
    {
        return (int) ($this->connection->fetchAll("SELECT COUNT(*) AS waiting FROM {$this->table()}")[0]['waiting'] ?? 0);
    }

    /**
     * @param non-empty-list<Fact> $facts
     * @throws UnableToReachDatabase
     */
    private function insert(string $verb, array $facts, int $writtenAt): void
    {
        $values = [];
        foreach ($facts as $fact) {
            array_push($values, $fact->id, $fact->writer, $fact->n, $fact->bytes, $writtenAt);
        }
        $this->connection->execute(
            "{$verb} INTO {$this->table()} (event_id, writer, writer_counter, bytes, written_at) VALUES "
            . implode(', ', array_fill(0, count($facts), '(?, ?, ?, ?, ?)')),
            $values
        );
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_inbox');
    }
}
