<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Rows of `leakresponse_contain_run`. */
class RunTable
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @param array<string, scalar|null> $columns
     * @return bool false when the idempotency key or the active key was there first
     */
    public function add(array $columns): bool
    {
        $names = implode(', ', array_keys($columns));
        $marks = implode(', ', array_fill(0, count($columns), '?'));
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->name()} ({$names}) VALUES ({$marks})",
            array_values($columns)
        ) === 1;
    }

    public function byId(string $id, bool $forUpdate = false): ?ContainmentRun
    {
        return $this->one('id = ?', $id, $forUpdate ? ' FOR UPDATE' : '');
    }

    /** Reads what is committed now: the row may be younger than the caller's snapshot. */
    public function byIdempotencyKey(string $key): ?ContainmentRun
    {
        return $this->one('idempotency_key = ?', $key, ' LOCK IN SHARE MODE');
    }

    public function byActiveKey(string $key): ?ContainmentRun
    {
        return $this->one('active_key = ?', $key, ' LOCK IN SHARE MODE');
    }

    /** @param non-empty-array<string, scalar|null> $columns */
    public function change(string $id, array $columns): void
    {
        $sets = implode(', ', array_map(static fn (string $name): string => "{$name} = ?", array_keys($columns)));
        $this->connection->execute(
            "UPDATE {$this->name()} SET {$sets} WHERE id = ?",
            [...array_values($columns), $id]
        );
    }

    /** Let the next worker in, unless somebody else holds the lease by now. */
    public function release(string $id, int $fence): void
    {
        $this->connection->execute(
            "UPDATE {$this->name()} SET lease_until = 0 WHERE id = ? AND fence = ?",
            [$id, $fence]
        );
    }

    /** @return list<string> ids of runs that wait for a worker, oldest first */
    public function waiting(int $now, int $limit = 10): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT id FROM {$this->name()} WHERE (state IN ('running', 'verifying') AND lease_until < ?)"
            . " OR (state IN ('done', 'not_proven') AND canaries IS NOT NULL) ORDER BY id LIMIT " . $limit,
            [$now]
        );
        return array_map(strval(...), array_column($rows, 'id'));
    }

    /** True while a run of the action is written whose guard does not stand yet. */
    public function isStarting(string $action): bool
    {
        return $this->connection->fetchAll(
            "SELECT 1 AS found FROM {$this->name()} WHERE action = ? AND guarded_at = 0"
            . " AND state IN ('running', 'verifying', 'paused') LIMIT 1",
            [$action]
        ) !== [];
    }

    /** The starter as kept with the run: who it was and how we knew. */
    public static function keep(Actor $actor): string
    {
        return CanonicalJson::encode([
            'kind' => $actor->kind(),
            'id' => $actor->id(),
            'by' => $actor->learntBy(),
            'door' => $actor->door(),
            'key' => $actor->keyId(),
        ]);
    }

    /** Names are for screens only; the shop's tables cannot hold every character of UTF-8. */
    public static function shownName(Actor $actor): string
    {
        return mb_substr((string) preg_replace('/[\x{10000}-\x{10FFFF}]/u', '?', $actor->name()), 0, 64, 'UTF-8');
    }

    private function one(string $where, string $value, string $lock): ?ContainmentRun
    {
        $row = $this->connection->fetchAll("SELECT * FROM {$this->name()} WHERE {$where}{$lock}", [$value])[0] ?? null;
        return $row === null ? null : $this->run($row);
    }

    /** @param array<string, string|null> $row */
    private function run(array $row): ContainmentRun
    {
        /** @var array{kind: string, ids: list<int>} $scope written by StartContainment, as all JSON here */
        $scope = $this->json($row['scope']);
        /** @var array<string, int> $guard */
        $guard = $this->json($row['guard']);
        /** @var array{kind: string, id: string, by: string, door: string, key: string} $by */
        $by = $this->json($row['actor']);
        /** @var array<string, list<string>> $options */
        $options = $this->json($row['options'] ?? null);
        $number = static fn (string $column): int => (int) $row[$column];
        return new ContainmentRun(
            (string) $row['id'],
            $number('incident_id'),
            (string) $row['action'],
            new TargetScope($scope['kind'], $scope['ids']),
            explode(',', (string) $row['audience']),
            (string) $row['state'],
            (string) $row['phase'],
            new Actor($by['kind'], $by['id'], $by['by'], $by['door'], [], '', $by['key']),
            (string) $row['starter_name'],
            (string) $row['request_hash'],
            $number('position'),
            $number('last_id'),
            $number('done'),
            $number('total'),
            $number('fence'),
            $number('lease_until'),
            $number('chunk'),
            $number('attempts'),
            $guard,
            $row['canaries'],
            $row['proof'] === null ? null : $this->json($row['proof']),
            $number('started_at'),
            $number('guarded_at'),
            $number('heartbeat_at'),
            $number('finished_at'),
            $number('version'),
            $options,
        );
    }

    /** @return array<mixed> */
    private function json(?string $text): array
    {
        $value = json_decode($text ?? '[]', true, 16, JSON_THROW_ON_ERROR);
        return is_array($value) ? $value : [];
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_contain_run');
    }
}
