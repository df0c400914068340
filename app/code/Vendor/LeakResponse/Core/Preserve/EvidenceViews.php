<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\ParamView;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** What people and programs see of a package. */
class EvidenceViews
{
    public function __construct(
        private readonly PackageBook $packages,
        private readonly ItemBook $items,
        private readonly PartBook $parts,
    ) {
    }

    /** @throws Refusal not_found (404) */
    public function show(string $packageId): EvidencePackageView
    {
        return $this->of($this->packages->find($packageId));
    }

    public function of(Package $package): EvidencePackageView
    {
        $states = $this->items->states($package->id);
        $bytes = array_sum(array_column($this->parts->of($package->id), 'bytes'));
        return new EvidencePackageView(
            $package->id,
            $package->incidentId,
            $package->mode,
            $package->isHostSuspect,
            $package->recipients,
            $package->state,
            $package->reason,
            $package->starterName,
            Instant::text($package->startedAt),
            $package->finishedAt === 0 ? null : Instant::text($package->finishedAt),
            (int) array_sum($states),
            $states[Item::COLLECTED] ?? 0,
            $states[Item::NOT_ACCESSIBLE] ?? 0,
            $states[Item::UNTRUSTED] ?? 0,
            (string) $bytes,
            $package->manifestHash,
            array_map(static fn (array $one): EvidenceSnapshotView => new EvidenceSnapshotView(
                $one['id'],
                Instant::text($one['opened_at']),
                array_map(
                    static fn (string $name, string $value): ParamView => new ParamView($name, $value),
                    array_keys($one['position']),
                    array_values($one['position'])
                )
            ), $this->parts->snapshots($package->id)),
            $package->version
        );
    }

    /** @return list<EvidenceItemView> */
    public function items(string $packageId): array
    {
        $package = $this->packages->find($packageId);
        $parts = [];
        foreach ($this->parts->of($package->id) as $part) {
            $parts[$part['item']][] = new EvidencePartView(
                $part['file'],
                (string) $part['bytes'],
                $part['sha256'],
                $part['plain_sha256'],
                (string) $part['records'],
                $part['snapshot']
            );
        }
        return array_map(static fn (Item $item): EvidenceItemView => new EvidenceItemView(
            $item->n,
            $item->planned->kind,
            $item->planned->name,
            $item->state,
            $item->reason,
            $parts[$item->n] ?? []
        ), $this->items->of($package->id));
    }
}
