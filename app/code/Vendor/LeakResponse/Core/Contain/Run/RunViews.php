<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Shows runs as the API does. */
class RunViews
{
    public function __construct(
        private readonly RunTable $runs,
        private readonly ActionPool $actions,
        private readonly Connection $connection,
    ) {
    }

    /** @throws Refusal not_found (404) */
    public function show(string $runId): RunView
    {
        return $this->of($this->find($runId));
    }

    /** @throws Refusal not_found (404) */
    public function find(string $runId): ContainmentRun
    {
        return $this->runs->byId($runId) ?? throw Refusal::notFound('run_id', 'There is no such run.');
    }

    private function of(ContainmentRun $run): RunView
    {
        [$first, $last] = $this->entries($run->id);
        $action = $this->actions->get($run->action);
        $switch = $action instanceof SwitchAction ? $action->look($run) : null;
        return new RunView(
            $run->id,
            $run->incidentId,
            $run->action,
            new ScopeView($run->scope->kind, $run->scope->ids),
            $run->audience,
            $run->state,
            $run->phase,
            $action->reversal(),
            Instant::text($run->startedAt),
            $run->starter->label(),
            $run->starterName,
            self::text($run->finishedAt),
            self::text($run->guardedAt),
            self::text($run->heartbeatAt),
            $run->done,
            $run->total,
            $run->version,
            ProofText::fromArray($run->proof),
            $first,
            $last,
            $switch['state'] ?? null,
            self::text($switch['expiresAt'] ?? 0),
        );
    }

    /** @return array{string|null, string|null} first and last ledger index of the run */
    private function entries(string $runId): array
    {
        $row = $this->connection->fetchAll(
            'SELECT MIN(entry_index) AS first, MAX(entry_index) AS last'
            . " FROM {$this->connection->table('leakresponse_record_entry')} WHERE run_id = ?",
            [$runId]
        )[0] ?? [];
        return [$row['first'] ?? null, $row['last'] ?? null];
    }

    private static function text(int $micros): ?string
    {
        return $micros === 0 ? null : Instant::text($micros);
    }
}
