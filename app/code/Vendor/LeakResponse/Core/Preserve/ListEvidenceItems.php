<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceItemInterface;
use Vendor\LeakResponse\Api\ListEvidenceItemsInterface;

/** Lists what a package is to hold. */
class ListEvidenceItems implements ListEvidenceItemsInterface
{
    public function __construct(private readonly EvidenceViews $views)
    {
    }

    /** @return list<EvidenceItemInterface> */
    public function execute(string $packageId): array
    {
        return $this->views->items($packageId);
    }
}
