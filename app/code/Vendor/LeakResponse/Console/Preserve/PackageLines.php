<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Console\ExitCode;

/** A package of evidence in lines for people, and as an exit code. */
class PackageLines
{
    /** @return list<string> */
    public static function of(EvidencePackageInterface $package): array
    {
        $lines = [
            "Package {$package->getId()} of incident {$package->getIncidentId()}: {$package->getState()}",
            "{$package->getCollected()} of {$package->getItems()} items collected, {$package->getNotAccessible()} not accessible, "
                . "{$package->getUntrusted()} by a collector that is not trusted; {$package->getBytes()} bytes encrypted",
        ];
        foreach ($package->getSnapshots() as $place => $snapshot) {
            $position = [];
            foreach ($snapshot->getPosition() as $param) {
                $position[] = "{$param->getName()}={$param->getValue()}";
            }
            $lines[] = 'Snapshot ' . ($place + 1) . " of {$snapshot->getOpenedAt()}: " . implode(', ', $position);
        }
        if ($package->getManifestHash() !== '') {
            $lines[] = "Manifest SHA-256 {$package->getManifestHash()}";
        }
        return $lines;
    }

    public static function exit(EvidencePackageInterface $package): ExitCode
    {
        return $package->getState() === 'complete' ? ExitCode::Done : ExitCode::Partial;
    }
}
