<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A notice as its reader gets it.
 *
 * @api
 */
interface MyNoticeInterface
{
    /**
     * @return int
     */
    public function getId(): int;

    /**
     * BCP 47.
     *
     * @return string
     */
    public function getLocale(): string;

    /**
     * ltr or rtl.
     *
     * @lr-enum ltr rtl
     * @return string
     */
    public function getDir(): string;

    /**
     * @return string
     */
    public function getTitle(): string;

    /**
     * @return string
     */
    public function getBody(): string;

    /**
     * @return string[]
     */
    public function getAdvice(): array;

    /**
     * UTC.
     *
     * @return string
     */
    public function getPublishedAt(): string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getAcknowledgedAt(): ?string;
}
