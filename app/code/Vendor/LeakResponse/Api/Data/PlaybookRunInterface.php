<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One execution of a playbook.
 *
 * @api
 */
interface PlaybookRunInterface
{
    /**
     * UUID version 7.
     *
     * @return string
     */
    public function getId(): string;

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
     * waiting: for a person. partial: over, with failed steps.
     *
     * @lr-enum running waiting done partial failed stopped
     * @return string
     */
    public function getState(): string;

    /**
     * Number of the step it stands at, 0 when it is over.
     *
     * @return int
     */
    public function getPosition(): int;

    /**
     * UTC.
     *
     * @return string
     */
    public function getStartedAt(): string;

    /**
     * kind:id.
     *
     * @return string
     */
    public function getStartedBy(): string;

    /**
     * @return string
     */
    public function getStarterName(): string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getFinishedAt(): ?string;

    /**
     * Last progress, UTC.
     *
     * @return string|null
     */
    public function getHeartbeatAt(): ?string;

    /**
     * Grows with every change.
     *
     * @return int
     */
    public function getVersion(): int;

    /**
     * @return \Vendor\LeakResponse\Api\Data\PlaybookRunStepInterface[]
     */
    public function getSteps(): array;
}
