<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\HoldInterface;

/**
 * Place a legal hold. Needs a step-up bound to SHA-256 of hold:<kind>:<incident id>:<from>:<to>, a signature or the shell.
 *
 * @api
 */
interface PlaceHoldInterface
{
    /**
     * Place a legal hold. Needs a step-up bound to SHA-256 of hold:<kind>:<incident id>:<from>:<to>, a signature or the shell.
     *
     * @param string $kind
     * @param string $reason
     * @param int $incidentId
     * @param string $from
     * @param string $to
     * @param string|null $stepUp
     * @lr-enum kind all incident range
     * @lr-range incidentId 0 4294967295
     * @lr-length from 0 32
     * @lr-length to 0 32
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\HoldInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        string $kind,
        string $reason,
        int $incidentId = 0,
        string $from = '',
        string $to = '',
        ?string $stepUp = null
    ): HoldInterface;
}
