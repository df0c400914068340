<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ApprovalInterface;

/**
 * Requests that wait for another person or may be used, newest first.
 *
 * @api
 */
interface ListApprovalsInterface
{
    /**
     * Requests that wait for another person or may be used, newest first.
     *
     * @return \Vendor\LeakResponse\Api\Data\ApprovalInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): array;
}
