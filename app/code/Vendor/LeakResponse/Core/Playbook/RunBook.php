<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Rows of `leakresponse_playbook_run`. A row that is not as it was started is refused, whatever it says. */
class RunBook
{
    public function __construct(private readonly Connection $connection, private readonly RunSeal $seal)
    {
    }

    /**
     * @param array<string, scalar|null> $columns
     * @return bool false when the idempotency key or the active key was there first
     */
    public function add(array $columns): bool
    {
        $columns['mac'] = $this->seal->of((string) $columns['id'], bin2hex((string) $columns['plan_hash']), (string) $columns['actor']);
        $names = implode(', ', array_keys($columns));
        $marks = implode(', ', array_fill(0, count($columns), '?'));
        return $this->connection->execute(
            "INSERT IGNORE INTO {$this->name()} ({$names}) VALUES ({$marks})",
            array_values($columns)
        ) === 1;
    }

    public function byId(string $id, bool $forUpdate = false): ?PlaybookRun
    {
        return $this->some('WHERE id = ?' . ($forUpdate ? ' FOR UPDATE' : ''), [$id])[0] ?? null;
    }

    public function byIdempotencyKey(string $key): ?PlaybookRun
    {
        return $this->some('WHERE idempotency_key = ? LOCK IN SHARE MODE', [$key])[0] ?? null;
    }

    public function byActiveKey(string $key): ?PlaybookRun
    {
        return $this->some('WHERE active_key = ? LOCK IN SHARE MODE', [$key])[0] ?? null;
    }

    /** @return list<PlaybookRun> newest first */
    public function ofIncident(int $incidentId): array
    {
        return $this->some('WHERE incident_id = ? ORDER BY id DESC LIMIT 20', [$incidentId]);
    }

    /** @return list<string> ids of those under way */
    public function open(): array
    {
        return $this->ids("state IN ('running', 'waiting') ORDER BY id LIMIT 500", []);
    }

    /** @return list<string> ids of those that wait for a worker, oldest first */
    public function waiting(int $now): array
    {
        return $this->ids("state = 'running' AND lease_until < ? ORDER BY id LIMIT 10", [$now]);
    }

    /** @param non-empty-array<string, scalar|null> $columns */
    public function change(string $id, array $columns): void
    {
        $sets = implode(', ', array_map(static fn (string $name): string => "{$name} = ?", array_keys($columns)));
        $this->connection->execute("UPDATE {$this->name()} SET {$sets} WHERE id = ?", [...array_values($columns), $id]);
    }

    /** Let the next worker in, unless somebody else holds the lease by now. */
    public function release(string $id, int $fence): void
    {
        $this->connection->execute("UPDATE {$this->name()} SET lease_until = 0 WHERE id = ? AND fence = ?", [$id, $fence]);
    }

    /**
     * @param list<scalar> $values
     * @return list<PlaybookRun>
     */
    private function some(string $where, array $values): array
    {
        return array_map($this->run(...), $this->connection->fetchAll("SELECT * FROM {$this->name()} {$where}", $values));
    }

    /**
     * @param list<scalar> $values
     * @return list<string>
     */
    private function ids(string $where, array $values): array
    {
        $rows = $this->connection->fetchAll("SELECT id FROM {$this->name()} WHERE {$where}", $values);
        return array_map(strval(...), array_column($rows, 'id'));
    }

    /** @param array<string, string|null> $row */
    private function run(array $row): PlaybookRun
    {
        $text = static fn (string $column): string => (string) ($row[$column] ?? '');
        $number = static fn (string $column): int => (int) $row[$column];
        $planHash = bin2hex($text('plan_hash'));
        $this->checkSeal($text('id'), $planHash, $text('actor'), $text('body'), $text('mac'));
        $body = new PlainData(json_decode($text('body'), true, 16, JSON_THROW_ON_ERROR), 'plan');
        $by = new PlainData(json_decode($text('actor'), true, 4, JSON_THROW_ON_ERROR), 'starter');
        return new PlaybookRun(
            $text('id'),
            $number('incident_id'),
            $body->text('playbook'),
            $body->integer('version', 1, 65535),
            $body->text('title'),
            new TargetScope($body->inside('scope')->text('kind'), $body->inside('scope')->ids('ids')),
            array_map(PlannedStep::of(...), $body->items('steps')),
            $planHash,
            $text('request_hash'),
            $text('state'),
            $number('position'),
            (new PlainData(['reason' => json_decode($text('reason'), true, 2, JSON_THROW_ON_ERROR)], 'run'))->text('reason'),
            new Actor($by->text('kind'), $by->text('id'), $by->text('by'), $by->text('door'), [], '', $by->text('key')),
            $text('starter_name'),
            $number('fence'),
            $number('lease_until'),
            $number('attempts'),
            $number('started_at'),
            $number('heartbeat_at'),
            $number('finished_at'),
            $number('version')
        );
    }

    /** Who writes to the table can change neither the steps that were approved nor who approved them. */
    private function checkSeal(string $id, string $planHash, string $actor, string $body, string $mac): void
    {
        if (!hash_equals($planHash, hash('sha256', $body)) || !hash_equals($this->seal->of($id, $planHash, $actor), $mac)) {
            throw Refusal::conflict('playbook_tampered', 'run_id', 'This playbook run is not as it was started.');
        }
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_playbook_run');
    }
}
