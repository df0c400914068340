<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify;

use DateTimeImmutable;
use Vendor\LeakResponse\Api\Data\MyNoticeInterface;

/** The sentences around a notice, in the page's language. */
class NoticeWords
{
    public function __construct(private readonly ShopDate $dates)
    {
    }

    /** One line for a notice that was read; null while it was not. */
    public function readLine(MyNoticeInterface $notice): ?string
    {
        $at = $notice->getAcknowledgedAt();
        return $at === null
            ? null
            : (string) __('You read this on %1.', $this->dates->day(new DateTimeImmutable($at)));
    }

    /** JSON for the custom element. */
    public function texts(): string
    {
        return (string) json_encode([
            'print' => (string) __('Print'),
            'again' => (string) __('Read it again'),
            'failed' => (string) __('We could not save that. Check your connection and press the button again.'),
        ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
    }
}
