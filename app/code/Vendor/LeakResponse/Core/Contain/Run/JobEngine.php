<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Throwable;
use Vendor\LeakResponse\Core\Contain\Guard\WatchEpochs;
use Vendor\LeakResponse\Core\Contain\Person\SweepPlan;
use Vendor\LeakResponse\Core\Contain\Switches\WatchSwitches;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Works on started runs, whoever calls: the starting request, the panel, cron, a consumer, the shell.
 *
 * One step is one transaction that holds what the step did and where the run stands now, so a crash anywhere repeats
 * at most what was rolled back.
 */
class JobEngine
{
    private const TRIES = 5;
    private const LOOKS = 40;
    private const LOOK_MICROSECONDS = 50000;

    public function __construct(
        private readonly RunTable $runs,
        private readonly RunLease $lease,
        private readonly RunPhases $phases,
        private readonly VerifyRun $proof,
        private readonly Recorder $recorder,
        private readonly WatchEpochs $watch,
        private readonly WatchSwitches $switches,
    ) {
    }

    /**
     * Work on a run for about this long; at least one step, at most one more than fits.
     *
     * @throws UnableToReachDatabase when the database does not come back; the run can be advanced again
     */
    public function advance(string $runId, int $seconds): void
    {
        $fence = $this->lease->take($runId);
        if ($fence === null) {
            $this->tidy($runId);
            return;
        }
        $end = $this->lease->now() + $seconds * 1000000;
        $this->work($runId, $fence, fn (ContainmentRun $run): bool => $this->lease->now() < $end);
    }

    /**
     * Work until the guard stands, for the request that starts the run. When another worker was quicker, wait for it:
     * nobody is told "started" while old sessions still pass.
     */
    public function applyGuard(string $runId): void
    {
        for ($look = 0; $look < self::LOOKS; $look++) {
            $run = $this->runs->byId($runId);
            if ($run === null || $run->guardedAt > 0 || !$this->isWorkable($run)) {
                return;
            }
            $fence = $this->lease->take($runId);
            if ($fence === null) {
                usleep(self::LOOK_MICROSECONDS);
            } else {
                $this->work($runId, $fence, static fn (ContainmentRun $run): bool => $run->guardedAt === 0);
            }
        }
    }

    /** One call for cron and workers: see that the guards are as strong as they were raised, then the runs that wait. */
    public function advanceWaiting(int $seconds): void
    {
        $this->watch->look();
        $this->switches->look();
        $end = $this->lease->now() + $seconds * 1000000;
        foreach ($this->runs->waiting($this->lease->now()) as $runId) {
            $this->advance($runId, max(1, intdiv($end - $this->lease->now(), 1000000)));
        }
    }

    /** @param callable(ContainmentRun): bool $goesOn asked after each step */
    private function work(string $runId, int $fence, callable $goesOn): void
    {
        try {
            do {
                $this->step($runId, $fence);
                $run = $this->runs->byId($runId);
            } while ($run !== null && $run->fence === $fence && $this->isWorkable($run) && $goesOn($run));
        } catch (LeaseLost) {
            return;
        }
        $this->runs->release($runId, $fence);
    }

    private function step(string $runId, int $fence): void
    {
        try {
            $run = $this->runs->byId($runId) ?? throw new LeaseLost();
            match ($run->phase) {
                'preserve' => $this->phases->preserve($run, $fence),
                'guard' => $this->phases->guard($run, $fence),
                'sweep' => $this->phases->sweep($runId, $fence),
                'second_guard' => $this->phases->secondGuard($run, $fence),
                'verify' => $this->proof->verify($run, $fence),
                default => throw new LeaseLost(),
            };
        } catch (LeaseLost $lost) {
            throw $lost;
        } catch (Throwable $error) {
            $isPaused = $this->countFailure($runId, $fence);
            $canRetry = $error instanceof UnableToReachDatabase && $error->isRetryable();
            if (!$isPaused && !$canRetry) {
                $this->runs->release($runId, $fence);
                throw $error;
            }
        }
    }

    /**
     * Halve the chunk and count; after five failures in a row the run waits for a person.
     *
     * @return bool true when it was paused
     */
    private function countFailure(string $runId, int $fence): bool
    {
        $isPaused = false;
        $this->lease->hold($runId, $fence, function (ContainmentRun $run) use (&$isPaused): array {
            $attempts = $run->attempts + 1;
            $isPaused = $attempts >= self::TRIES;
            $columns = ['attempts' => $attempts, 'chunk' => SweepPlan::smaller($run->chunk)];
            if (!$isPaused) {
                return $columns;
            }
            $data = [...$run->facts(), 'reason' => 'failures', 'phase' => $run->phase];
            $this->recorder->record('containment_action.paused', $run->starter, $data);
            return [...$columns, 'state' => 'paused', 'version' => $run->version + 1];
        });
        return $isPaused;
    }

    private function tidy(string $runId): void
    {
        $run = $this->runs->byId($runId);
        if ($run !== null && in_array($run->state, ['done', 'not_proven'], true)) {
            $this->proof->tidy($run);
        }
    }

    private function isWorkable(ContainmentRun $run): bool
    {
        return $run->state === 'running' || $run->state === 'verifying';
    }
}
