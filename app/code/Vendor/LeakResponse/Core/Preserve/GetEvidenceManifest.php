<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceManifestInterface;
use Vendor\LeakResponse\Api\GetEvidenceManifestInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Hands out the signed statement of a closed package. */
class GetEvidenceManifest implements GetEvidenceManifestInterface
{
    public function __construct(
        private readonly PackageBook $packages,
        private readonly EvidencePlace $place,
        private readonly CustodyBook $custody,
    ) {
    }

    public function execute(string $packageId): EvidenceManifestInterface
    {
        $package = $this->packages->find($packageId);
        if ($package->manifestHash === '') {
            throw Refusal::conflict('evidence_open', 'package_id', 'This package is still being collected.');
        }
        $envelope = @file_get_contents($this->place->folder() . "/{$package->id}/manifest.dsse.json");
        return new EvidenceManifestView(
            $envelope !== false ? $envelope : throw Refusal::notFound('package_id', 'The files of this package are not here any more.'),
            $this->custody->of($package->id)
        );
    }
}
