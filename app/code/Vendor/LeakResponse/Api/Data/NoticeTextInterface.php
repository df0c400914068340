<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One language of a notice. Plain text, never HTML or template directives.
 *
 * @api
 */
interface NoticeTextInterface
{
    /**
     * BCP 47 or Magento locale, for example de_DE.
     *
     * @return string
     */
    public function getLocale(): string;

    /**
     * At most 120 characters.
     *
     * @return string
     */
    public function getTitle(): string;

    /**
     * Paragraphs parted by an empty line, at most 4000 characters.
     *
     * @return string
     */
    public function getBody(): string;

    /**
     * What the person can do; at most 12 lines of 300 characters.
     *
     * @return string[]
     */
    public function getAdvice(): array;
}
