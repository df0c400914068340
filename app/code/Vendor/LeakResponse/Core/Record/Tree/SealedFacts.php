<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Inbox\Fact;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Ids of the facts that are in the tree. A fact that comes twice (spool read again, answer lost) is sealed once. */
class SealedFacts
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * Claims an index for each fact.
     *
     * @param non-empty-list<Fact> $facts
     * @param int $first index of the first
     * @return list<Fact> without those that were sealed before
     */
    public function claim(array $facts, int $first): array
    {
        if ($this->insert($facts, $first) === count($facts)) {
            return $facts;
        }
        $in = implode(',', array_map(static fn (Fact $fact): string => '0x' . bin2hex($fact->id), $facts));
        $this->connection->execute("DELETE FROM {$this->table()} WHERE event_id IN ({$in}) AND entry_index >= {$first}");
        $rows = $this->connection->fetchAll("SELECT event_id FROM {$this->table()} WHERE event_id IN ({$in})");
        $sealed = array_flip(array_map(static fn (array $row): string => (string) $row['event_id'], $rows));
        $new = array_values(array_filter($facts, static fn (Fact $fact): bool => !isset($sealed[$fact->id])));
        if ($new !== [] && $this->insert($new, $first) !== count($new)) {
            throw UnableToSeal::becauseAnotherProcessLeads();
        }
        return $new;
    }

    /** @param non-empty-list<Fact> $facts */
    private function insert(array $facts, int $first): int
    {
        $rows = [];
        foreach ($facts as $offset => $fact) {
            $rows[] = '(0x' . bin2hex($fact->id) . ',' . ($first + $offset) . ')';
        }
        return $this->connection->execute("INSERT IGNORE INTO {$this->table()} (event_id, entry_index) VALUES " . implode(',', $rows));
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_seen');
    }
}
