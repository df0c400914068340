<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * Notices for the signed-in shopper.
 *
 * @api
 */
interface ListMyNoticesInterface
{
    /**
     * Notices for the signed-in shopper.
     *
     * @param int $customerId
     * @return \Vendor\LeakResponse\Api\Data\MyNoticeInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $customerId): array;
}
