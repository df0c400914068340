<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Where a step of a running playbook stands.
 *
 * @api
 */
interface PlaybookRunStepInterface
{
    /**
     * @return \Vendor\LeakResponse\Api\Data\PlaybookStepInterface
     */
    public function getStep(): PlaybookStepInterface;

    /**
     * planned, running, waiting (for a person), or how it ended.
     *
     * @lr-enum planned running waiting proven done failed skipped declined by_hand
     * @return string
     */
    public function getState(): string;

    /**
     * Why it waits or how it failed; empty otherwise.
     *
     * @return string
     */
    public function getCode(): string;

    /**
     * Id of the containment of an act.
     *
     * @return string|null
     */
    public function getActRun(): ?string;

    /**
     * State of that containment.
     *
     * @return string|null
     */
    public function getActState(): ?string;

    /**
     * Customers that were shown before the start.
     *
     * @return int|null
     */
    public function getCounted(): ?int;

    /**
     * Customers counted again, where more came.
     *
     * @return int|null
     */
    public function getCountedNow(): ?int;

    /**
     * kind:id of the person who said go on or leave it out.
     *
     * @return string|null
     */
    public function getDecidedBy(): ?string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getWaitUntil(): ?string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getBeganAt(): ?string;

    /**
     * UTC.
     *
     * @return string|null
     */
    public function getEndedAt(): ?string;
}
