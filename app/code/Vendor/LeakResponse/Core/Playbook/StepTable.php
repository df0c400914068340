<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Rows of `leakresponse_playbook_step`. */
class StepTable
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function add(string $runId, int $n): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->name()} (run_id, n, state) VALUES (?, ?, 'planned')",
            [$runId, $n]
        );
    }

    /** @return array<int, StepRow> by number */
    public function of(string $runId): array
    {
        $rows = [];
        foreach ($this->connection->fetchAll("SELECT * FROM {$this->name()} WHERE run_id = ? ORDER BY n", [$runId]) as $row) {
            $rows[(int) $row['n']] = new StepRow(
                (int) $row['n'],
                (string) $row['state'],
                (string) $row['code'],
                (string) $row['choice'],
                (string) $row['decided_by'],
                (string) $row['act_run'],
                (int) $row['counted_now'],
                (int) $row['wait_until'],
                (int) $row['began_at'],
                (int) $row['ended_at']
            );
        }
        return $rows;
    }

    /** @param non-empty-array<string, scalar|null> $columns */
    public function change(string $runId, int $n, array $columns): void
    {
        $sets = implode(', ', array_map(static fn (string $name): string => "{$name} = ?", array_keys($columns)));
        $this->connection->execute(
            "UPDATE {$this->name()} SET {$sets} WHERE run_id = ? AND n = ?",
            [...array_values($columns), $runId, $n]
        );
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_playbook_step');
    }
}
