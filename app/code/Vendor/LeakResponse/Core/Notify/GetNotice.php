<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\GetNoticeInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** One notice with its counts. */
class GetNotice implements GetNoticeInterface
{
    public function __construct(private readonly NoticeBook $notices)
    {
    }

    public function execute(int $noticeId): NoticeInterface
    {
        $row = $this->notices->byId($noticeId) ?? throw Refusal::notFound('notice_id', 'There is no such notice.');
        return $this->notices->view($row);
    }
}
