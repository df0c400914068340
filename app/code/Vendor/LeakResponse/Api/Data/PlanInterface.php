<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Dry run of a containment action. Nothing has changed.
 *
 * @api
 */
interface PlanInterface
{
    /**
     * SHA-256 of the canonical plan, hex. Step-up and start are bound to it.
     *
     * @return string
     */
    public function getPlanHash(): string;

    /**
     * @return int
     */
    public function getIncidentId(): int;

    /**
     * Code of an act of the pool, for example end_sessions or close_doors.
     *
     * @return string
     */
    public function getAction(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ScopeInterface
     */
    public function getScope(): ScopeInterface;

    /**
     * customers, admins; shop for a switch.
     *
     * @lr-enum customers admins shop
     * @return string[]
     */
    public function getAudience(): array;

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
     * exact, partial or none.
     *
     * @lr-enum exact partial none
     * @return string
     */
    public function getReversal(): string;

    /**
     * Total.
     *
     * @return int
     */
    public function getSessions(): int;

    /**
     * Total.
     *
     * @return int
     */
    public function getTokens(): int;

    /**
     * Total.
     *
     * @return int
     */
    public function getAccounts(): int;

    /**
     * Admin sessions that will end, the acting admin's old one included.
     *
     * @return int
     */
    public function getAdminSessions(): int;

    /**
     * @return \Vendor\LeakResponse\Api\Data\PlanRowInterface[]
     */
    public function getRows(): array;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ConsequenceInterface[]
     */
    public function getConsequences(): array;

    /**
     * True when the caller must prove who they are before starting.
     *
     * @return bool
     */
    public function isStepUpNeeded(): bool;
}
