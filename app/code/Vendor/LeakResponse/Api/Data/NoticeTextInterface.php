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
     * @lr-pattern ^[a-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,3}$
     * @return string
     */
    public function getLocale(): string;

    /**
     * At most 120 characters.
     *
     * @lr-length 1 120
     * @return string
     */
    public function getTitle(): string;

    /**
     * Paragraphs parted by an empty line, at most 4000 characters.
     *
     * @lr-length 1 4000
     * @return string
     */
    public function getBody(): string;

    /**
     * What the person can do; at most 12 lines of 300 characters.
     *
     * @lr-items 0 12
     * @lr-length 1 300
     * @return string[]
     */
    public function getAdvice(): array;
}
