<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\MyNoticeInterface;

/**
 * The signed-in shopper has read a notice. Idempotent.
 *
 * @api
 */
interface AcknowledgeMyNoticeInterface
{
    /**
     * The signed-in shopper has read a notice. Idempotent.
     *
     * @param int $customerId
     * @param int $noticeId
     * @lr-range noticeId 1 4294967295
     * @return \Vendor\LeakResponse\Api\Data\MyNoticeInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $customerId, int $noticeId): MyNoticeInterface;
}
