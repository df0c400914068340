<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;

/**
 * One request with what it is about.
 *
 * @api
 */
interface GetApprovalInterface
{
    /**
     * One request with what it is about.
     *
     * @param string $approvalId
     * @lr-pattern approvalId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @return \Vendor\LeakResponse\Api\Data\ApprovalInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $approvalId): ApprovalInterface;
}
