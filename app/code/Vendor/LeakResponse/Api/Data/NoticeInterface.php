<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * An account notice.
 *
 * @api
 */
interface NoticeInterface
{
    /**
     * @return int
     */
    public function getId(): int;

    /**
     * @return int
     */
    public function getIncidentId(): int;

    /**
     * draft or published.
     *
     * @lr-enum draft published
     * @return string
     */
    public function getState(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ScopeInterface
     */
    public function getScope(): ScopeInterface;

    /**
     * SHA-256 of scope and texts, hex; publishing is bound to it.
     *
     * @return string
     */
    public function getContentHash(): string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getPublishedAt(): ?string;

    /**
     * People to whom it was shown.
     *
     * @return int
     */
    public function getShown(): int;

    /**
     * People who pressed I have read this.
     *
     * @return int
     */
    public function getAcknowledged(): int;

    /**
     * @return \Vendor\LeakResponse\Api\Data\NoticeTextInterface[]
     */
    public function getTexts(): array;
}
