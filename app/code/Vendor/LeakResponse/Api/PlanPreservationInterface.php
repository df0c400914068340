<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EvidencePlanInterface;

/**
 * Dry run: what a package of evidence would hold. Collects nothing.
 *
 * @api
 */
interface PlanPreservationInterface
{
    /**
     * Dry run: what a package of evidence would hold. Collects nothing.
     *
     * @param int $incidentId
     * @param string $mode
     * @param bool $hostSuspect
     * @lr-range incidentId 1 4294967295
     * @lr-enum mode full volatile
     * @return \Vendor\LeakResponse\Api\Data\EvidencePlanInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $incidentId, string $mode, bool $hostSuspect): EvidencePlanInterface;
}
