<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Background;

use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** What waits for cron and for consumers now, in the tables of the shop. Queues outside the database are not counted. */
class MachineryFigures
{
    private const NEW_AND_RETRY = [2, 5];

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
    ) {
    }

    /** @param list<string> $jobs codes */
    public function pendingJobs(array $jobs): int
    {
        if ($jobs === [] || !$this->tables->has('cron_schedule')) {
            return 0;
        }
        return $this->count(
            "SELECT COUNT(*) AS n FROM {$this->connection->table('cron_schedule')}"
            . " WHERE status = 'pending' AND job_code IN ({$this->marks($jobs)})",
            $jobs
        );
    }

    /** @param list<string> $queues names */
    public function waitingMessages(array $queues): int
    {
        if ($queues === [] || !$this->tables->has('queue') || !$this->tables->has('queue_message_status')) {
            return 0;
        }
        return $this->count(
            "SELECT COUNT(*) AS n FROM {$this->connection->table('queue_message_status')} s"
            . " JOIN {$this->connection->table('queue')} q ON q.id = s.queue_id"
            . " WHERE s.status IN ({$this->marks(self::NEW_AND_RETRY)}) AND q.name IN ({$this->marks($queues)})",
            [...self::NEW_AND_RETRY, ...$queues]
        );
    }

    /** @param list<string|int> $values */
    private function count(string $sql, array $values): int
    {
        return (int) ($this->connection->fetchAll($sql, $values)[0]['n'] ?? 0);
    }

    /** @param list<string|int> $values */
    private function marks(array $values): string
    {
        return implode(', ', array_fill(0, count($values), '?'));
    }
}
