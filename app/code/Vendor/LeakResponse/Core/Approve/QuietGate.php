<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Stands before every service of the API and looks at what the request names. Whatever belongs to an incident that is hidden
 * from the caller is answered as if it did not exist, by the very words of the service itself. One gate by the names of
 * arguments, so that a route added later is behind it without a thought.
 */
class QuietGate
{
    /** Argument to table, column and the service's own words. */
    private const NAMED = [
        'incidentId' => ['leakresponse_assess_incident', 'id', 'incident_id', 'There is no such incident.'],
        'planHash' => ['leakresponse_contain_plan', 'plan_hash', 'plan_hash', 'There is no such plan: count again.'],
        'noticeId' => ['leakresponse_notify_notice', 'id', 'notice_id', 'There is no such notice.'],
        'packageId' => ['leakresponse_preserve_package', 'id', 'package_id', 'There is no such package of evidence.'],
        'approvalId' => ['leakresponse_approve_request', 'id', 'approval_id', 'There is no such request.'],
    ];

    public function __construct(
        private readonly Connection $connection,
        private readonly Sight $sight,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    /**
     * @param array<string, mixed> $arguments of the service by parameter name, already checked against the schema
     * @throws Refusal not_found (404)
     */
    public function check(array $arguments): void
    {
        if ($this->actor->current()->kind() === 'customer') {
            return;
        }
        foreach (self::NAMED as $argument => [$table, $column, $field, $words]) {
            if (is_scalar($arguments[$argument] ?? null)) {
                $value = $arguments[$argument];
                $value = $argument === 'planHash' ? (string) @hex2bin((string) $value) : $value;
                $this->look([$this->incidentOf($table, $column, $value)], $field, $words);
            }
        }
        if (is_string($arguments['runId'] ?? null)) {
            $this->look([
                $this->incidentOf('leakresponse_contain_run', 'id', $arguments['runId']),
                $this->incidentOf('leakresponse_playbook_run', 'id', $arguments['runId']),
            ], 'run_id', 'There is no such run.');
        }
    }

    /** @param list<int> $incidents */
    private function look(array $incidents, string $field, string $words): void
    {
        $hidden = array_intersect($incidents, $this->sight->hidden());
        if ($hidden !== []) {
            $this->recorder->note('incident.not_shown', $this->actor->current(), ['incident' => min($hidden), 'field' => $field]);
            throw Refusal::notFound($field, $words);
        }
    }

    private function incidentOf(string $table, string $column, string|int|float|bool $value): int
    {
        $wanted = $table === 'leakresponse_assess_incident' ? 'id' : 'incident_id';
        $rows = $this->connection->fetchAll(
            "SELECT {$wanted} AS incident FROM {$this->connection->table($table)} WHERE {$column} = ?",
            [$value]
        );
        return (int) ($rows[0]['incident'] ?? 0);
    }
}
