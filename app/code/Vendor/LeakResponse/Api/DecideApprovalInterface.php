<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;

/**
 * Agree to a request, decline it, or withdraw it.
 *
 * @api
 */
interface DecideApprovalInterface
{
    /**
     * Agree to a request, decline it, or withdraw it.
     *
     * @param string $approvalId
     * @param int $version
     * @param string $decision
     * @param string|null $stepUp
     * @lr-pattern approvalId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @lr-range version 0 4294967295
     * @lr-enum decision approve decline withdraw
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\ApprovalInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $approvalId, int $version, string $decision, ?string $stepUp = null): ApprovalInterface;
}
