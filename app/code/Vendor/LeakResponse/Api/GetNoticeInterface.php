<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\NoticeInterface;

/**
 * One notice with its counts.
 *
 * @api
 */
interface GetNoticeInterface
{
    /**
     * One notice with its counts.
     *
     * @param int $noticeId
     * @lr-range noticeId 1 4294967295
     * @return \Vendor\LeakResponse\Api\Data\NoticeInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $noticeId): NoticeInterface;
}
