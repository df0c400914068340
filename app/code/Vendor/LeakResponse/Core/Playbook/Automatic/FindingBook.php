<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Findings that wait to be judged, and what came of them. What happened stands in the ledger for good; these rows are for judging
 * and for the screen.
 *
 * @phpstan-type Row array<string, string|null>
 */
class FindingBook
{
    /** A flood of findings is no reason to fill the database. */
    private const MOST_WAITING = 200;
    private const DAY = 86400000000;
    private const KEPT_DAYS = 30;

    public function __construct(private readonly Connection $connection)
    {
    }

    /** @return int number of the finding; 0 when it was told before, -1 when too many wait */
    public function add(Finding $finding, int $now): int
    {
        if ($this->waitingCount() >= self::MOST_WAITING) {
            return -1;
        }
        $added = $this->connection->execute(
            "INSERT IGNORE INTO {$this->name()} (kind, source, finding_key, state, received_at) VALUES (?, ?, ?, 'new', ?)",
            [$finding->kind, $finding->source, $finding->key, $now]
        );
        return $added === 1 ? $this->connection->lastInsertId() : 0;
    }

    /** @return bool true for the first one of this minute */
    public function dropped(int $now): bool
    {
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->name()} (kind, source, finding_key, state, code, received_at, judged_at)"
            . " VALUES ('_dropped', '', ?, 'refused', 'too_many_waiting', ?, ?)",
            [gmdate('Ymd-Hi', intdiv($now, 1000000)), $now, $now]
        ) === 1;
    }

    public function waitingCount(): int
    {
        return (int) ($this->rows("SELECT COUNT(*) AS n FROM {$this->name()} WHERE state = 'new'")[0]['n'] ?? 0);
    }

    /** @return list<int> oldest first */
    public function waiting(): array
    {
        $rows = $this->rows("SELECT id FROM {$this->name()} WHERE state = 'new' ORDER BY id LIMIT " . self::MOST_WAITING);
        return array_map(intval(...), array_column($rows, 'id'));
    }

    /** @return Row|null null when somebody else has judged it */
    public function lock(int $id): ?array
    {
        return $this->rows("SELECT * FROM {$this->name()} WHERE id = ? AND state = 'new' FOR UPDATE", [$id])[0] ?? null;
    }

    /** @return list<Row> newest first */
    public function newest(int $limit): array
    {
        return $this->rows("SELECT * FROM {$this->name()} ORDER BY id DESC LIMIT {$limit}");
    }

    public function judged(int $id, Judgement $judgement, int $now): void
    {
        $this->connection->execute(
            "UPDATE {$this->name()} SET state = ?, code = ?, playbook = ?, run_id = ?, incident_id = ?, people = ?, orders = ?,"
            . ' judged_at = ? WHERE id = ?',
            [
                $judgement->runId === '' ? 'refused' : 'started',
                $judgement->code,
                $judgement->playbook,
                $judgement->runId,
                $judgement->incidentId,
                $judgement->people,
                $judgement->orders,
                $now,
                $id,
            ]
        );
    }

    /** @return array{starts: int, people: int, last: int} of the last 24 hours; `last` is the newest start ever, 0 for none */
    public function used(string $playbook, int $now): array
    {
        $row = $this->rows(
            "SELECT COALESCE(SUM(judged_at > ?), 0) AS starts, COALESCE(SUM(IF(judged_at > ?, people, 0)), 0) AS people,"
            . " COALESCE(MAX(judged_at), 0) AS last FROM {$this->name()} WHERE state = 'started' AND playbook = ?",
            [$now - self::DAY, $now - self::DAY, $playbook]
        )[0] ?? [];
        return ['starts' => (int) ($row['starts'] ?? 0), 'people' => (int) ($row['people'] ?? 0), 'last' => (int) ($row['last'] ?? 0)];
    }

    /** @return list<string> ids of runs that started by themselves, newest first */
    public function runs(): array
    {
        $rows = $this->rows("SELECT run_id FROM {$this->name()} WHERE state = 'started' ORDER BY id DESC LIMIT 500");
        return array_map(strval(...), array_column($rows, 'run_id'));
    }

    public function forgetOld(int $now): void
    {
        $this->connection->execute(
            "DELETE FROM {$this->name()} WHERE state = 'refused' AND judged_at < ? ORDER BY id LIMIT 500",
            [$now - self::KEPT_DAYS * self::DAY]
        );
    }

    /**
     * @param list<scalar|null> $values
     * @return list<Row>
     */
    private function rows(string $sql, array $values = []): array
    {
        return $this->connection->fetchAll($sql, $values);
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_finding');
    }
}
