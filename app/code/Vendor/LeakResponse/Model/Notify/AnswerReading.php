<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify;

use Vendor\LeakResponse\Api\AcknowledgeMyNoticeInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Stores that a shopper has read a notice and says it back in the page's language. */
class AnswerReading
{
    public function __construct(
        private readonly AcknowledgeMyNoticeInterface $acknowledge,
        private readonly NoticeWords $words,
    ) {
    }

    /** @return array{acknowledged_at: string, line: string} */
    public function acknowledge(int $customerId, string $noticeId): array
    {
        if (preg_match('/^[1-9]\d{0,9}$/D', $noticeId) !== 1) {
            throw Refusal::badField('notice_id', 'notice_id must be the number of a notice.');
        }
        $notice = $this->acknowledge->execute($customerId, (int) $noticeId);
        return [
            'acknowledged_at' => (string) $notice->getAcknowledgedAt(),
            'line' => (string) $this->words->readLine($notice),
        ];
    }
}
