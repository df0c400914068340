<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * Everything a package is to hold, and what became of each.
 *
 * @api
 */
interface ListEvidenceItemsInterface
{
    /**
     * Everything a package is to hold, and what became of each.
     *
     * @param string $packageId
     * @lr-pattern packageId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @return \Vendor\LeakResponse\Api\Data\EvidenceItemInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $packageId): array;
}
