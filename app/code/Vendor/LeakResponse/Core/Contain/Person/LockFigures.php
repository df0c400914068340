<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Shared\Connection;

/** The accounts that a lock names: whether they exist, and what they hold now. */
class LockFigures
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @param string $audience customer or admin
     * @param list<int> $ids
     * @return list<int> those for which there is no account
     */
    public function missing(string $audience, array $ids): array
    {
        [$table, $column] = $audience === 'admin' ? ['admin_user', 'user_id'] : ['customer_entity', 'entity_id'];
        $rows = $ids === [] ? [] : $this->connection->fetchAll(
            "SELECT {$column} AS id FROM {$this->connection->table($table)} WHERE {$column} IN ({$this->marks($ids)})",
            $ids
        );
        return array_values(array_diff($ids, array_map(intval(...), array_column($rows, 'id'))));
    }

    /**
     * @param list<int> $ids
     * @return int stamped sessions of these accounts that are not gone yet
     */
    public function sessions(string $audience, array $ids): int
    {
        return $this->count('leakresponse_contain_session', $audience, $ids);
    }

    /**
     * @param list<int> $ids
     * @return int registered tokens of these accounts
     */
    public function tokens(string $audience, array $ids): int
    {
        return $this->count('leakresponse_contain_token', $audience, $ids);
    }

    /** @param list<int> $ids */
    private function count(string $table, string $audience, array $ids): int
    {
        $rows = $ids === [] ? [] : $this->connection->fetchAll(
            "SELECT COUNT(*) AS n FROM {$this->connection->table($table)} WHERE kind = ? AND subject_id IN ({$this->marks($ids)})",
            [$audience, ...$ids]
        );
        return (int) ($rows[0]['n'] ?? 0);
    }

    /** @param list<int> $ids */
    private function marks(array $ids): string
    {
        return implode(', ', array_fill(0, count($ids), '?'));
    }
}
