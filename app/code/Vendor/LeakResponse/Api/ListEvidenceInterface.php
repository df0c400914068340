<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * Packages of an incident, newest first.
 *
 * @api
 */
interface ListEvidenceInterface
{
    /**
     * Packages of an incident, newest first.
     *
     * @param int $incidentId
     * @lr-range incidentId 1 4294967295
     * @return \Vendor\LeakResponse\Api\Data\EvidencePackageInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $incidentId): array;
}
