<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Rows of `leakresponse_approve_request`. One whose MAC is wrong was written by somebody else and counts as absent.
 *
 * @phpstan-type Row array<string, string|null>
 */
class ApprovalTable
{
    private const COLUMNS = 'id, HEX(subject) AS subject, verb, action, incident_id, run_id, reason, requester, requester_name,'
        . ' requested_at, expires_at, due_at, state, decider, decider_name, decided_at, stop_hash, version, HEX(mac) AS mac';

    public function __construct(private readonly Connection $connection, private readonly ApprovalSeal $seal)
    {
    }

    public function add(Approval $approval): void
    {
        $columns = $this->columns($approval);
        $names = implode(', ', array_keys($columns));
        $marks = implode(', ', array_fill(0, count($columns), '?'));
        $this->connection->execute("INSERT INTO {$this->name()} ({$names}) VALUES ({$marks})", array_values($columns));
    }

    /** @throws Refusal version_conflict (409) when somebody was quicker */
    public function change(Approval $next): void
    {
        $columns = $this->columns($next);
        $sets = implode(', ', array_map(static fn (string $name): string => "{$name} = ?", array_keys($columns)));
        $changed = $this->connection->execute(
            "UPDATE {$this->name()} SET {$sets} WHERE id = ? AND version = ?",
            [...array_values($columns), $next->id, $next->version - 1]
        );
        if ($changed !== 1) {
            throw Refusal::conflict('version_conflict', 'version', 'Somebody has answered this request since you read it.');
        }
    }

    public function byId(string $id, bool $forUpdate = false): ?Approval
    {
        return $this->read('WHERE id = ?' . ($forUpdate ? ' FOR UPDATE' : ''), [$id])[0] ?? null;
    }

    /** @return list<Approval> newest first; held until the transaction ends */
    public function ofSubject(string $subject): array
    {
        return $this->read('WHERE subject = ? ORDER BY requested_at DESC, id DESC FOR UPDATE', [(string) hex2bin($subject)]);
    }

    /** @return list<Approval> that wait or may be used, newest first */
    public function open(int $now): array
    {
        return $this->read(
            "WHERE state IN ('waiting', 'approved', 'delayed') AND expires_at > ? ORDER BY requested_at DESC, id DESC LIMIT 100",
            [$now]
        );
    }

    /**
     * @param list<scalar|null> $values
     * @return list<Approval>
     */
    private function read(string $where, array $values): array
    {
        $found = [];
        foreach ($this->connection->fetchAll('SELECT ' . self::COLUMNS . " FROM {$this->name()} {$where}", $values) as $row) {
            $approval = self::approval($row);
            if ($this->seal->isGenuine('request', self::fields($approval), (string) @hex2bin((string) $row['mac']))) {
                $found[] = $approval;
            }
        }
        return $found;
    }

    /** @return array<string, scalar|null> */
    private function columns(Approval $approval): array
    {
        return [
            'id' => $approval->id,
            'subject' => (string) hex2bin($approval->subject),
            'verb' => $approval->verb,
            'action' => $approval->action,
            'incident_id' => $approval->incidentId,
            'run_id' => $approval->runId,
            // As JSON: the shop's tables cannot hold every character of UTF-8.
            'reason' => json_encode($approval->reason, JSON_THROW_ON_ERROR),
            'requester' => RunTable::keep($approval->requester),
            'requester_name' => RunTable::shownName($approval->requester),
            'requested_at' => $approval->requestedAt,
            'expires_at' => $approval->expiresAt,
            'due_at' => $approval->dueAt,
            'state' => $approval->state,
            'decider' => $approval->decider === null ? null : RunTable::keep($approval->decider),
            'decider_name' => $approval->decider === null ? '' : RunTable::shownName($approval->decider),
            'decided_at' => $approval->decidedAt,
            'stop_hash' => $approval->stopHash,
            'version' => $approval->version,
            'mac' => $this->seal->mac('request', self::fields($approval)),
        ];
    }

    /** @return array<string, mixed> */
    private static function fields(Approval $approval): array
    {
        return [
            ...$approval->facts(),
            'run' => $approval->runId,
            'reason' => $approval->reason,
            'requester' => RunTable::keep($approval->requester),
            'times' => [$approval->requestedAt, $approval->expiresAt, $approval->dueAt, $approval->decidedAt],
            'state' => $approval->state,
            'decider' => $approval->decider === null ? '' : RunTable::keep($approval->decider),
            'stop_hash' => $approval->stopHash,
            'version' => $approval->version,
        ];
    }

    /** @param Row $row */
    private static function approval(array $row): Approval
    {
        $number = static fn (string $column): int => (int) $row[$column];
        $reason = json_decode((string) $row['reason'], true);
        return new Approval(
            (string) $row['id'],
            strtolower((string) $row['subject']),
            (string) $row['verb'],
            (string) $row['action'],
            $number('incident_id'),
            (string) $row['run_id'],
            is_string($reason) ? $reason : '',
            self::actor((string) $row['requester'], (string) $row['requester_name']),
            $number('requested_at'),
            $number('expires_at'),
            $number('due_at'),
            (string) $row['state'],
            $row['decider'] === null ? null : self::actor($row['decider'], (string) $row['decider_name']),
            $number('decided_at'),
            (string) $row['stop_hash'],
            $number('version'),
        );
    }

    private static function actor(string $kept, string $name): Actor
    {
        $by = json_decode($kept, true);
        $text = static fn (string $field): string => is_array($by) && is_string($by[$field] ?? null) ? $by[$field] : '';
        return new Actor($text('kind'), $text('id'), $text('by'), $text('door'), [], '', $text('key'), $name);
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_approve_request');
    }
}
