<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\IncidentInterface;

/**
 * One incident with its timeline.
 *
 * @api
 */
interface GetIncidentInterface
{
    /**
     * One incident with its timeline.
     *
     * @param int $incidentId
     * @lr-range incidentId 1 4294967295
     * @return \Vendor\LeakResponse\Api\Data\IncidentInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $incidentId): IncidentInterface;
}
