<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\IncidentInterface;

/**
 * Preserve and isolate only, for card cases: acts that destroy evidence are refused until a package holds it.
 *
 * @api
 */
interface MarkPreserveOnlyInterface
{
    /**
     * Preserve and isolate only, for card cases: acts that destroy evidence are refused until a package holds it.
     *
     * @param int $incidentId
     * @param bool $preserveOnly
     * @param string $reason
     * @param string|null $stepUp
     * @lr-range incidentId 1 4294967295
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\IncidentInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $incidentId, bool $preserveOnly, string $reason, ?string $stepUp = null): IncidentInterface;
}
