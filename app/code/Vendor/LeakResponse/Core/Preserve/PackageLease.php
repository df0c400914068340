<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** One worker a package at a time, as RunLease does for acts. */
class PackageLease
{
    private const SECONDS = 60;

    public function __construct(
        private readonly Connection $connection,
        private readonly PackageBook $packages,
        private readonly Clock $clock,
    ) {
    }

    /** @return int|null the fencing token; null when the package is closed or in other hands */
    public function take(string $id): ?int
    {
        return $this->connection->transaction(function () use ($id): ?int {
            $package = $this->packages->byId($id, true);
            if ($package === null || $package->state !== Package::RUNNING || $package->leaseUntil > $this->now()) {
                return null;
            }
            $this->packages->change($id, ['fence' => $package->fence + 1, 'lease_until' => $this->until()]);
            return $package->fence + 1;
        });
    }

    /**
     * One transaction on the package, while this worker still holds it.
     *
     * @param callable(Package): array<string, scalar|null> $work returns the columns of the package that change
     * @throws LeaseLost
     */
    public function hold(string $id, int $fence, callable $work): void
    {
        $this->connection->transaction(function () use ($id, $fence, $work): void {
            $package = $this->packages->byId($id, true);
            if ($package === null || $package->fence !== $fence || $package->state !== Package::RUNNING) {
                throw new LeaseLost();
            }
            $this->packages->change($id, ['heartbeat_at' => $this->now(), 'lease_until' => $this->until(), ...$work($package)]);
        });
    }

    /** @throws LeaseLost */
    public function renew(string $id, int $fence): void
    {
        $this->hold($id, $fence, static fn (Package $package): array => []);
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
