<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\IncidentInterface;

/**
 * Show an incident to the people of the roster only, or to everybody with the right again.
 *
 * @api
 */
interface SetQuietInterface
{
    /**
     * Show an incident to the people of the roster only, or to everybody with the right again.
     *
     * @param int $incidentId
     * @param int $version
     * @param bool $quiet
     * @param string|null $stepUp
     * @lr-range incidentId 1 4294967295
     * @lr-range version 0 4294967295
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\IncidentInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $incidentId, int $version, bool $quiet, ?string $stepUp = null): IncidentInterface;
}
