<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** One worker a playbook run at a time, as RunLease does for acts. */
class PlaybookLease
{
    private const SECONDS = 30;

    public function __construct(
        private readonly Connection $connection,
        private readonly RunBook $runs,
        private readonly Clock $clock,
    ) {
    }

    /** @return int|null the fencing token; null when the run is over, waits for a person or is in other hands */
    public function take(string $runId): ?int
    {
        return $this->connection->transaction(function () use ($runId): ?int {
            $run = $this->runs->byId($runId, true);
            if ($run === null || $run->state !== 'running' || $run->leaseUntil > $this->now()) {
                return null;
            }
            $this->runs->change($runId, ['fence' => $run->fence + 1, 'lease_until' => $this->until()]);
            return $run->fence + 1;
        });
    }

    /**
     * One transaction on the run, while this worker still holds it.
     *
     * @param callable(PlaybookRun): array<string, scalar|null> $work returns the columns of the run that change
     * @throws LeaseLost
     */
    public function hold(string $runId, int $fence, callable $work): void
    {
        $this->connection->transaction(function () use ($runId, $fence, $work): void {
            $run = $this->runs->byId($runId, true);
            if ($run === null || $run->fence !== $fence || $run->state !== 'running') {
                throw new LeaseLost();
            }
            $this->runs->change($runId, ['heartbeat_at' => $this->now(), 'lease_until' => $this->until(), ...$work($run)]);
        });
    }

    public function release(string $runId, int $fence): void
    {
        $this->runs->release($runId, $fence);
    }

    public function now(): int
    {
        return Instant::micros($this->clock->now());
    }

    private function until(): int
    {
        return $this->now() + self::SECONDS * 1000000;
    }
}
