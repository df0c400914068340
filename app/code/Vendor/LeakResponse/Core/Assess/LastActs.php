<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** What was done last in each of some incidents. */
class LastActs
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @param list<int> $incidentIds
     * @return array<int, LastActView> by incident
     */
    public function of(array $incidentIds): array
    {
        if ($incidentIds === []) {
            return [];
        }
        $marks = implode(', ', array_fill(0, count($incidentIds), '?'));
        $rows = $this->connection->fetchAll(
            'SELECT id, incident_id, action, state, phase, started_at'
            . " FROM {$this->connection->table('leakresponse_contain_run')}"
            . " WHERE incident_id IN ({$marks}) ORDER BY started_at, id",
            $incidentIds
        );
        $last = [];
        foreach ($rows as $row) {
            $last[(int) $row['incident_id']] = new LastActView(
                (string) $row['id'],
                (string) $row['action'],
                $row['phase'] === 'undone' ? 'undone' : (string) $row['state'],
                Instant::text((int) $row['started_at']),
            );
        }
        return $last;
    }
}
