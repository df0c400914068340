<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Writes how a step ended and where the run stands now, with the facts. Called inside the transaction that holds the run. */
class MoveOn
{
    public function __construct(
        private readonly StepTable $steps,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param string $state proven, done, failed, declined or by_hand
     * @param int $next 0 for the end
     * @return array<string, scalar|null> columns of the run that change
     */
    public function ended(PlaybookRun $run, Actor $actor, int $n, string $state, string $code, int $next): array
    {
        $this->end($run, $actor, $n, $state, $code);
        $behind = $next === 0 ? count($run->steps) + 1 : $next;
        for ($passed = $n + 1; $passed < $behind; $passed++) {
            $this->end($run, $actor, $passed, 'skipped', '');
        }
        $columns = ['position' => $next, 'attempts' => 0, 'version' => $run->version + 1, 'state' => 'running'];
        return $next === 0 ? $this->over($run, $actor, $this->hasFailures($run) ? 'partial' : 'done') + $columns : $columns;
    }

    /**
     * A step failed and the playbook says to stop there: what comes behind it stays as it was planned.
     *
     * @return array<string, scalar|null>
     */
    public function failed(PlaybookRun $run, int $n, string $code): array
    {
        $this->end($run, $run->starter, $n, 'failed', $code);
        return $this->over($run, $run->starter, 'failed') + ['attempts' => 0, 'version' => $run->version + 1];
    }

    /**
     * @param string $code what the person is asked: approval, checklist, or why an act does not go on by itself
     * @return array<string, scalar|null>
     */
    public function waits(PlaybookRun $run, int $n, string $code, int $countedNow = 0): array
    {
        $this->steps->change($run->id, $n, ['state' => 'waiting', 'code' => $code, 'counted_now' => $countedNow]);
        $this->recorder->record('playbook_step.waiting', $run->starter, [...self::head($run, $n), 'code' => $code]);
        return ['state' => 'waiting', 'attempts' => 0, 'lease_until' => 0, 'version' => $run->version + 1];
    }

    /** @return array<string, scalar|null> */
    public function stopped(PlaybookRun $run, Actor $actor, string $reason): array
    {
        $this->recorder->record('playbook.stopped', $actor, [...$run->facts(), 'step' => $run->position, 'reason' => $reason]);
        return [
            'state' => 'stopped',
            'fence' => $run->fence + 1,
            'version' => $run->version + 1,
            'finished_at' => $this->now(),
            'active_key' => null,
            'lease_until' => 0,
        ];
    }

    /** @return array<string, scalar|null> */
    private function over(PlaybookRun $run, Actor $actor, string $state): array
    {
        $this->recorder->record('playbook.ended', $actor, [...$run->facts(), 'state' => $state]);
        return ['state' => $state, 'position' => 0, 'finished_at' => $this->now(), 'active_key' => null, 'lease_until' => 0];
    }

    private function end(PlaybookRun $run, Actor $actor, int $n, string $state, string $code): void
    {
        $this->steps->change($run->id, $n, ['state' => $state, 'code' => $code, 'ended_at' => $this->now()]);
        $this->recorder->record('playbook_step.ended', $actor, [
            ...self::head($run, $n),
            'state' => $state,
            ...($code === '' ? [] : ['code' => $code]),
        ]);
    }

    private function hasFailures(PlaybookRun $run): bool
    {
        foreach ($this->steps->of($run->id) as $row) {
            if ($row->state === 'failed') {
                return true;
            }
        }
        return false;
    }

    /** @return array<string, scalar> the head of every fact of a step */
    public static function head(PlaybookRun $run, int $n): array
    {
        return [...$run->facts(), 'step' => $n, 'id' => $run->at($n)->step->id];
    }

    private function now(): int
    {
        return Instant::micros($this->clock->now());
    }
}
