<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * An incident as the list shows it.
 *
 * @api
 */
interface IncidentRowInterface
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
     * User name to show.
     *
     * @return string
     */
    public function getLeaderName(): string;

    /**
     * Acts that hold, work or wait for somebody.
     *
     * @return int
     */
    public function getOpenActs(): int;

    /**
     * The act that was started last; null while nothing was done.
     *
     * @return \Vendor\LeakResponse\Api\Data\LastActInterface|null
     */
    public function getLastAct(): ?LastActInterface;
}
