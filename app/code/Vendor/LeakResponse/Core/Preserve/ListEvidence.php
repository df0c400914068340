<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Api\ListEvidenceInterface;

/** Lists the packages of an incident. */
class ListEvidence implements ListEvidenceInterface
{
    public function __construct(private readonly PackageBook $packages, private readonly EvidenceViews $views)
    {
    }

    /** @return list<EvidencePackageInterface> */
    public function execute(int $incidentId): array
    {
        return array_map($this->views->of(...), $this->packages->ofIncident($incidentId));
    }
}
