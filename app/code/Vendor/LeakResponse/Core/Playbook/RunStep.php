<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;

/** Takes one step of a run a bit further. */
class RunStep
{
    public function __construct(
        private readonly PlaybookLease $lease,
        private readonly StepTable $steps,
        private readonly MoveOn $moves,
        private readonly ActStep $acts,
    ) {
    }

    /**
     * @return bool false when nothing can be done now: a time has not come, an act is in other hands
     * @throws LeaseLost
     */
    public function take(PlaybookRun $run, int $fence, int $seconds): bool
    {
        $planned = $run->at($run->position);
        $rows = $this->steps->of($run->id);
        return match ($planned->step->kind) {
            'act' => $this->acts->take($run, $planned, $rows[$run->position], $fence, $seconds),
            'wait' => $this->wait($run, $planned->step, $rows[$run->position], $fence),
            'condition' => $this->choose($run, $planned->step, $rows, $fence),
            'note' => $this->pass($run, $planned->step, $fence),
            default => $this->ask($run, $planned->step, $fence),
        };
    }

    private function pass(PlaybookRun $run, PlainStep $step, int $fence): bool
    {
        $this->end($run, $step, $fence, $step->next);
        return true;
    }

    private function ask(PlaybookRun $run, PlainStep $step, int $fence): bool
    {
        $this->lease->hold($run->id, $fence, fn (PlaybookRun $run): array => $this->moves->waits($run, $step->n, $step->kind));
        return true;
    }

    private function wait(PlaybookRun $run, PlainStep $step, StepRow $row, int $fence): bool
    {
        $now = $this->lease->now();
        if ($row->waitUntil > $now) {
            return false;
        }
        if ($row->waitUntil > 0) {
            $this->end($run, $step, $fence, $step->next);
            return true;
        }
        $this->lease->hold($run->id, $fence, function (PlaybookRun $run) use ($step, $now): array {
            $until = $now + $step->seconds * 1000000;
            $this->steps->change($run->id, $step->n, ['state' => 'running', 'began_at' => $now, 'wait_until' => $until]);
            return ['version' => $run->version + 1];
        });
        return true;
    }

    /** @param array<int, StepRow> $rows */
    private function choose(PlaybookRun $run, PlainStep $step, array $rows, int $fence): bool
    {
        $holds = $step->counted === ''
            ? in_array($rows[$step->looksAt]->state, $step->ended, true)
            : ($run->at($step->looksAt)->shown[$step->counted] ?? 0) >= $step->atLeast;
        $this->end($run, $step, $fence, $holds ? $step->next : $step->otherwise);
        return true;
    }

    private function end(PlaybookRun $run, PlainStep $step, int $fence, int $next): void
    {
        $this->lease->hold(
            $run->id,
            $fence,
            fn (PlaybookRun $run): array => $this->moves->ended($run, $run->starter, $step->n, 'done', '', $next)
        );
    }
}
