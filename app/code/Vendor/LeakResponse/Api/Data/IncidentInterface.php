<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A case a person declared.
 *
 * @api
 */
interface IncidentInterface
{
    /**
     * Number people use.
     *
     * @return int
     */
    public function getId(): int;

    /**
     * open or closed.
     *
     * @lr-enum open closed
     * @return string
     */
    public function getState(): string;

    /**
     * What was noticed: a code of the declare form.
     *
     * @lr-enum customer_export admin_account skimmer told_by_someone ransom_note lost_device other unknown
     * @return string
     */
    public function getNoticed(): string;

    /**
     * UTC, RFC 3339, or unknown.
     *
     * @return string
     */
    public function getNoticedAt(): string;

    /**
     * Start of the Art. 33 GDPR count, UTC.
     *
     * @return string
     */
    public function getAwareAt(): string;

    /**
     * yes, no or unknown.
     *
     * @lr-enum yes no unknown
     * @return string
     */
    public function getOngoing(): string;

    /**
     * Stores named when declaring.
     *
     * @return \Vendor\LeakResponse\Api\Data\ScopeInterface
     */
    public function getScope(): ScopeInterface;

    /**
     * kind:id of who declared it.
     *
     * @return string
     */
    public function getLedBy(): string;

    /**
     * User name to show.
     *
     * @return string
     */
    public function getLeaderName(): string;

    /**
     * Grows with every change.
     *
     * @return int
     */
    public function getVersion(): int;

    /**
     * Whether only the people of the roster get to see it.
     *
     * @return bool
     */
    public function getQuiet(): bool;

    /**
     * Newest first, at most 50.
     *
     * @return \Vendor\LeakResponse\Api\Data\TimelineEntryInterface[]
     */
    public function getTimeline(): array;

    /**
     * True for a case that is to be preserved and isolated only, until evidence is kept.
     *
     * @return bool
     */
    public function isPreserveOnly(): bool;
}
