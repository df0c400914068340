<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Api\GetEvidenceInterface;

/** Shows one package. */
class GetEvidence implements GetEvidenceInterface
{
    public function __construct(private readonly EvidenceViews $views)
    {
    }

    public function execute(string $packageId): EvidencePackageInterface
    {
        return $this->views->show($packageId);
    }
}
