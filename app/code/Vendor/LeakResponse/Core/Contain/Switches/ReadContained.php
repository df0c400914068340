<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * What holds and what has not ended, in two short queries and one small file: cheap enough for every page of the admin. Switches
 * are read as their doors read them, so somebody who only writes SQL cannot take one off the list.
 *
 * @phpstan-type Row array<string, string|null>
 */
class ReadContained
{
    private const WORKING = ['running' => 'working', 'verifying' => 'working', 'paused' => 'paused'];

    public function __construct(
        private readonly Connection $connection,
        private readonly SwitchTable $table,
        private readonly SwitchFile $file,
        private readonly SwitchSource $source,
        private readonly Clock $clock,
    ) {
    }

    public function read(): Contained
    {
        $isWhole = true;
        $rows = [];
        try {
            $rows = $this->table->read();
        } catch (UnableToReachDatabase) {
            $isWhole = false;
        }
        $held = $this->held($rows, $this->file->read());
        $runs = [];
        try {
            $runs = $this->runs(array_values(array_diff(array_map(strval(...), array_keys($held)), [''])));
        } catch (UnableToReachDatabase) {
            $isWhole = false;
        }
        return new Contained([...$this->switches($held, $runs), ...$this->unended(array_diff_key($runs, $held))], $isWhole);
    }

    /**
     * One genuine row is enough to know that a run holds something: an act on many targets costs no more than one.
     *
     * @param array<string, SwitchRow> $rows
     * @param array<string, SwitchRow> $filed
     * @return array<array-key, SwitchRow> a switch that is on, by the run that holds it
     */
    private function held(array $rows, array $filed): array
    {
        $held = [];
        foreach (array_keys($filed + $rows) as $name) {
            $told = [$rows[$name] ?? $filed[$name], $filed[$name] ?? $rows[$name]];
            if (isset($held[$told[0]->runId], $held[$told[1]->runId])) {
                continue;
            }
            $row = $this->source->stricter($rows[$name] ?? null, $filed[$name] ?? null);
            if ($row !== null && $row->isOn && !in_array($row->key->kind, SwitchKey::EVIDENCE, true)) {
                $held[$row->runId] ??= $row;
            }
        }
        return $held;
    }

    /**
     * Runs that hold a switch, work, wait, or ended without proof and were not done again with the same people or stores.
     *
     * @param list<string> $holding
     * @return array<array-key, Row> by id, oldest first
     */
    private function runs(array $holding): array
    {
        $table = $this->connection->table('leakresponse_contain_run');
        $columns = 'run.id, run.incident_id, run.action, run.scope, run.state, run.starter_name, run.started_at';
        $marks = implode(', ', array_fill(0, count($holding), '?'));
        $open = "SELECT {$columns} FROM {$table} AS run WHERE run.state IN ('running', 'verifying', 'paused')"
            . " OR (run.state IN ('not_proven', 'failed') AND run.phase <> 'undone' AND NOT EXISTS (SELECT 1 FROM {$table} AS later"
            . ' WHERE later.incident_id = run.incident_id AND later.action = run.action AND later.scope = run.scope'
            . " AND later.audience = run.audience AND later.started_at > run.started_at AND later.state = 'done'))";
        $held = $holding === [] ? '' : " UNION SELECT {$columns} FROM {$table} AS run WHERE run.id IN ({$marks})";
        return array_column($this->connection->fetchAll($open . $held . ' ORDER BY started_at', $holding), null, 'id');
    }

    /**
     * @param array<array-key, SwitchRow> $held
     * @param array<array-key, Row> $runs
     * @return list<ContainedThing>
     */
    private function switches(array $held, array $runs): array
    {
        $now = Instant::micros($this->clock->now());
        $things = [];
        foreach ($held as $runId => $row) {
            $isDue = $row->expiresAt > 0 && $row->expiresAt <= $now;
            $run = $runs[$runId] ?? null;
            $isUnproven = in_array($run['state'] ?? '', ['not_proven', 'failed'], true);
            $things[] = self::thing($run, $isUnproven ? 'on_unproven' : ($isDue ? 'asks' : 'on'), $row->changedAt, $row->key);
        }
        return $things;
    }

    /**
     * @param array<array-key, Row> $runs
     * @return list<ContainedThing>
     */
    private function unended(array $runs): array
    {
        $things = [];
        foreach ($runs as $run) {
            $state = self::WORKING[(string) $run['state']] ?? 'needs_you';
            $things[] = self::thing($run, $state, (int) $run['started_at'], null);
        }
        return $things;
    }

    /** @param Row|null $run null when the row of a switch names none that is there: the switch holds all the same */
    private static function thing(?array $run, string $state, int $since, ?SwitchKey $key): ContainedThing
    {
        $scope = json_decode((string) ($run['scope'] ?? ''), true);
        $ids = is_array($scope) && is_array($scope['ids'] ?? null) ? $scope['ids'] : [];
        $kind = is_array($scope) && is_string($scope['kind'] ?? null) ? $scope['kind'] : 'all';
        return new ContainedThing(
            (string) ($run['action'] ?? $key->kind ?? ''),
            $state,
            $kind,
            array_values(array_filter($ids, is_int(...))),
            $since,
            (string) ($run['starter_name'] ?? ''),
            (int) ($run['incident_id'] ?? 0),
            (string) ($run['id'] ?? ''),
        );
    }
}
