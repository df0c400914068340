<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\Data\NoticeTextInterface;

/** One language of a notice. Plain text, never HTML or template directives. */
class NoticeTextView implements NoticeTextInterface
{
    /**
     * @param list<string> $advice
     */
    public function __construct(
        private readonly string $locale,
        private readonly string $title,
        private readonly string $body,
        private readonly array $advice,
    ) {
    }

    public function getLocale(): string
    {
        return $this->locale;
    }

    public function getTitle(): string
    {
        return $this->title;
    }

    public function getBody(): string
    {
        return $this->body;
    }

    /** @return list<string> */
    public function getAdvice(): array
    {
        return $this->advice;
    }
}
