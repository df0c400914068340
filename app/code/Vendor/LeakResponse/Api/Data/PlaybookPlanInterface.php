<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Dry run of a playbook. Nothing has changed.
 *
 * @api
 */
interface PlaybookPlanInterface
{
    /**
     * SHA-256 over every compiled step, the scope and what was counted, hex. Step-up and start are bound to it.
     *
     * @return string
     */
    public function getPlanHash(): string;

    /**
     * @return int
     */
    public function getIncidentId(): int;

    /**
     * @return string
     */
    public function getPlaybook(): string;

    /**
     * @return string
     */
    public function getTitle(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ScopeInterface
     */
    public function getScope(): ScopeInterface;

    /**
     * UTC.
     *
     * @return string
     */
    public function getCountedAt(): string;

    /**
     * UTC; after it, count again.
     *
     * @return string
     */
    public function getExpiresAt(): string;

    /**
     * True when the caller must prove who they are before starting.
     *
     * @return bool
     */
    public function isStepUpNeeded(): bool;

    /**
     * @return \Vendor\LeakResponse\Api\Data\PlannedStepInterface[]
     */
    public function getSteps(): array;
}
