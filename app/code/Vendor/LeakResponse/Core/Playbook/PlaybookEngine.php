<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Throwable;
use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Works on started playbooks, whoever calls: the starting request, the panel, cron, a consumer, the shell. Where a run
 * stands is committed with what was done there, so a crash anywhere takes up at the step it was at.
 */
class PlaybookEngine
{
    /** Seconds of work in the request that starts or continues: none beyond the guard. */
    public const INLINE = 0;
    private const TRIES = 5;

    public function __construct(
        private readonly RunBook $runs,
        private readonly StepTable $steps,
        private readonly PlaybookLease $lease,
        private readonly RunStep $step,
        private readonly MoveOn $moves,
    ) {
    }

    /**
     * @throws UnableToReachDatabase when the database does not come back; the run can be advanced again
     * @throws Refusal playbook_tampered
     */
    public function advance(string $runId, int $seconds): void
    {
        $seconds = max(1, $seconds);
        $end = $this->lease->now() + $seconds * 1000000;
        $this->work($runId, $seconds, fn (PlaybookRun $run): bool => $this->lease->now() < $end);
    }

    /** For the request that starts or continues: until the guard of the next act stands, a person is asked or a time waited for. */
    public function begin(string $runId): void
    {
        $this->work($runId, self::INLINE, fn (PlaybookRun $run): bool => !$this->hasActUnderWay($run));
    }

    /** One call for cron and workers. */
    public function advanceWaiting(int $seconds): void
    {
        $end = $this->lease->now() + $seconds * 1000000;
        foreach ($this->runs->waiting($this->lease->now()) as $runId) {
            try {
                $this->advance($runId, max(1, intdiv($end - $this->lease->now(), 1000000)));
            } catch (Refusal) {
                // A row that was tampered with runs nothing; whoever looks at it is told, and the others go on.
                continue;
            }
        }
    }

    /** @param callable(PlaybookRun): bool $goesOn asked before each step */
    private function work(string $runId, int $seconds, callable $goesOn): void
    {
        $fence = $this->lease->take($runId);
        if ($fence === null) {
            return;
        }
        try {
            $run = $this->runs->byId($runId);
            $moved = true;
            while ($moved && $run !== null && $run->fence === $fence && $run->state === 'running' && $goesOn($run)) {
                $moved = $this->take($run, $fence, $seconds);
                $run = $this->runs->byId($runId);
            }
        } catch (LeaseLost) {
            return;
        }
        $this->lease->release($runId, $fence);
    }

    private function take(PlaybookRun $run, int $fence, int $seconds): bool
    {
        try {
            return $this->step->take($run, $fence, $seconds);
        } catch (LeaseLost $lost) {
            throw $lost;
        } catch (Throwable $error) {
            $isWaiting = $this->countFailure($run->id, $fence);
            $canRetry = $error instanceof UnableToReachDatabase && $error->isRetryable();
            if (!$isWaiting && !$canRetry) {
                $this->lease->release($run->id, $fence);
                throw $error;
            }
            return true;
        }
    }

    /** After five failures in a row a person is asked. */
    private function countFailure(string $runId, int $fence): bool
    {
        $isWaiting = false;
        $this->lease->hold($runId, $fence, function (PlaybookRun $run) use (&$isWaiting): array {
            $isWaiting = $run->attempts + 1 >= self::TRIES;
            return $isWaiting
                ? $this->moves->waits($run, $run->position, 'failures')
                : ['attempts' => $run->attempts + 1];
        });
        return $isWaiting;
    }

    private function hasActUnderWay(PlaybookRun $run): bool
    {
        return ($this->steps->of($run->id)[$run->position]->actRun ?? '') !== '';
    }
}
