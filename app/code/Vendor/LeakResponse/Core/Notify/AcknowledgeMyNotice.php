<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\AcknowledgeMyNoticeInterface;
use Vendor\LeakResponse\Api\Data\MyNoticeInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** "I have read this". A notice of somebody else answers as one that does not exist. */
class AcknowledgeMyNotice implements AcknowledgeMyNoticeInterface
{
    public function __construct(private readonly MyNotices $mine, private readonly MarkRead $marks)
    {
    }

    public function execute(int $customerId, int $noticeId): MyNoticeInterface
    {
        $this->find($customerId, $noticeId);
        $this->marks->acknowledged($customerId, $noticeId);
        return $this->find($customerId, $noticeId);
    }

    private function find(int $customerId, int $noticeId): MyNoticeView
    {
        foreach ($this->mine->of($customerId) as $notice) {
            if ($notice->getId() === $noticeId) {
                return $notice;
            }
        }
        throw Refusal::notFound('notice_id', 'There is no such notice.');
    }
}
