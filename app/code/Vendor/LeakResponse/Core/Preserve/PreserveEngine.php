<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Contain\Run\LeaseLost;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Works on packages of evidence, whoever calls: the panel, cron, a consumer, the shell. One step is one part of one item. */
class PreserveEngine
{
    public function __construct(
        private readonly PackageBook $packages,
        private readonly PackageLease $lease,
        private readonly CollectorPool $collectors,
        private readonly ItemBook $items,
        private readonly CollectItem $collect,
        private readonly ClosePackage $close,
        private readonly Snapshots $snapshots,
    ) {
    }

    /**
     * Work on a package for about this long; at least one step.
     *
     * @throws UnableToReachDatabase when the database does not come back; the package can be advanced again
     * @throws UnableToKeep when the folder is full or away
     * @throws Refusal evidence_tampered
     */
    public function advance(string $packageId, int $seconds): void
    {
        $fence = $this->lease->take($packageId);
        if ($fence === null) {
            return;
        }
        $until = $this->lease->now() + $seconds * 1000000;
        try {
            do {
                $isOpen = $this->step($packageId, $fence, $until);
            } while ($isOpen && $this->lease->now() < $until);
        } catch (LeaseLost) {
            return;
        } finally {
            $this->snapshots->close();
        }
        $this->packages->release($packageId, $fence);
    }

    /** One call for cron and workers. */
    public function advanceWaiting(int $seconds): void
    {
        $end = $this->lease->now() + $seconds * 1000000;
        foreach ($this->packages->waiting($this->lease->now()) as $packageId) {
            try {
                $this->advance($packageId, max(1, intdiv($end - $this->lease->now(), 1000000)));
            } catch (Refusal | UnableToKeep) {
                // Whoever looks at it is told; the others go on.
                continue;
            }
        }
    }

    /** @return bool false when the package is closed */
    private function step(string $packageId, int $fence, int $until): bool
    {
        $package = $this->packages->byId($packageId) ?? throw new LeaseLost();
        if (!$package->isListed) {
            $this->list($package, $fence);
            return true;
        }
        $item = $this->items->next($packageId);
        if ($item === null) {
            $this->close->close($package, $fence);
            return false;
        }
        $this->collect->collect($package, $fence, $item, $until);
        return true;
    }

    /** Everything that should be there is written down before anything is collected: what is missing later shows. */
    private function list(Package $package, int $fence): void
    {
        $planned = [];
        foreach ($this->collectors->of($package->mode) as $collector) {
            $planned = [...$planned, ...$collector->items()];
        }
        $this->lease->hold($package->id, $fence, function (Package $package) use ($planned): array {
            if ($package->isListed) {
                return [];
            }
            $this->items->add($package->id, $planned);
            return ['listed' => 1, 'version' => $package->version + 1];
        });
    }
}
