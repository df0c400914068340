<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;

/**
 * Ask another person to agree to an act, or with a recovery code begin the delay of one person alone.
 *
 * @api
 */
interface RequestApprovalInterface
{
    /**
     * Ask another person to agree to an act, or with a recovery code begin the delay of one person alone.
     *
     * @param string $verb
     * @param string $reason
     * @param string $planHash
     * @param string $runId
     * @param int $incidentId
     * @param int $version
     * @param string|null $recoveryCode
     * @lr-enum verb start undo unquiet
     * @lr-length reason 1 500
     * @lr-pattern planHash ^([0-9a-f]{64})?$
     * @lr-pattern runId ^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?$
     * @lr-range incidentId 0 4294967295
     * @lr-range version 0 4294967295
     * @lr-length recoveryCode 0 64
     * @return \Vendor\LeakResponse\Api\Data\ApprovalInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        string $verb,
        string $reason,
        string $planHash = '',
        string $runId = '',
        int $incidentId = 0,
        int $version = 0,
        ?string $recoveryCode = null
    ): ApprovalInterface;
}
