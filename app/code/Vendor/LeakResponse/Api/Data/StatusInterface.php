<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * The Control room in one projection.
 *
 * @api
 */
interface StatusInterface
{
    /**
     * Changes when anything shown changes.
     *
     * @return string
     */
    public function getVersion(): string;

    /**
     * Server time, UTC.
     *
     * @return string
     */
    public function getNow(): string;

    /**
     * quiet, incident or unknown.
     *
     * @lr-enum quiet incident unknown
     * @return string
     */
    public function getState(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\CheckInterface[]
     */
    public function getChecks(): array;

    /**
     * The open incident with the highest number.
     *
     * @return \Vendor\LeakResponse\Api\Data\IncidentInterface|null
     */
    public function getIncident(): ?IncidentInterface;

    /**
     * Runs of that incident, newest first, at most 20.
     *
     * @return \Vendor\LeakResponse\Api\Data\RunInterface[]
     */
    public function getContainments(): array;

    /**
     * @return \Vendor\LeakResponse\Api\Data\SuggestionInterface|null
     */
    public function getSuggestion(): ?SuggestionInterface;

    /**
     * @return \Vendor\LeakResponse\Api\Data\EvidenceInterface
     */
    public function getEvidence(): EvidenceInterface;

    /**
     * Notices of that incident.
     *
     * @return \Vendor\LeakResponse\Api\Data\NoticeInterface[]
     */
    public function getNotices(): array;

    /**
     * Whom to ask about what is hidden from the caller; null when nothing is.
     *
     * @return string|null
     */
    public function getRestricted(): ?string;
}
