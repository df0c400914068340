<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A page of the list of incidents.
 *
 * @api
 */
interface IncidentPageInterface
{
    /**
     * Newest first.
     *
     * @return \Vendor\LeakResponse\Api\Data\IncidentRowInterface[]
     */
    public function getIncidents(): array;

    /**
     * Number of this page, from 1.
     *
     * @return int
     */
    public function getPage(): int;

    /**
     * Incidents on a page, at most.
     *
     * @return int
     */
    public function getLimit(): int;

    /**
     * Incidents that fit, on all pages.
     *
     * @return int
     */
    public function getTotal(): int;

    /**
     * Whom to ask about what is hidden from the caller; null when nothing is.
     *
     * @return string|null
     */
    public function getRestricted(): ?string;
}
