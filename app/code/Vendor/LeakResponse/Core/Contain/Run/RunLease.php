<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * One worker a run at a time. The lease keeps others away while it lasts; the fencing token, checked under the row's
 * lock in every transaction, keeps out a worker that overslept its lease.
 */
class RunLease
{
    public const SECONDS = 30;
    /** Phases that go out over HTTP. */
    public const LONG_SECONDS = 180;
    public const PLANTING_SECONDS = 20;

    public function __construct(
        private readonly Connection $connection,
        private readonly RunTable $runs,
        private readonly Clock $clock,
    ) {
    }

    /** @return int|null the fencing token; null when the run is over, paused or in other hands */
    public function take(string $runId): ?int
    {
        return $this->connection->transaction(function () use ($runId): ?int {
            $run = $this->runs->byId($runId, true);
            if ($run === null || !in_array($run->state, ['running', 'verifying'], true) || $run->leaseUntil > $this->now()) {
                return null;
            }
            $this->runs->change($runId, ['fence' => $run->fence + 1, 'lease_until' => $this->until(self::SECONDS)]);
            return $run->fence + 1;
        });
    }

    /**
     * One transaction on the run, while this worker still holds it.
     *
     * @param callable(ContainmentRun): array<string, scalar|null> $work returns the columns of the run that change
     * @throws LeaseLost
     */
    public function hold(string $runId, int $fence, callable $work, int $seconds = self::SECONDS): void
    {
        $this->connection->transaction(function () use ($runId, $fence, $work, $seconds): void {
            $run = $this->runs->byId($runId, true);
            if ($run === null || $run->fence !== $fence || !in_array($run->state, ['running', 'verifying'], true)) {
                throw new LeaseLost();
            }
            $now = $this->now();
            $this->runs->change($runId, [
                'heartbeat_at' => $now,
                'lease_until' => $now + $seconds * 1000000,
                ...$work($run),
            ]);
        });
    }

    private function until(int $seconds): int
    {
        return $this->now() + $seconds * 1000000;
    }

    public function now(): int
    {
        return Instant::micros($this->clock->now());
    }
}
