<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * The newest containment act of an incident.
 *
 * @api
 */
interface LastActInterface
{
    /**
     * @return string
     */
    public function getRunId(): string;

    /**
     * Code of the act.
     *
     * @return string
     */
    public function getAction(): string;

    /**
     * State of its run, or undone.
     *
     * @lr-enum running paused verifying done not_proven failed undone
     * @return string
     */
    public function getState(): string;

    /**
     * When it was started, UTC.
     *
     * @return string
     */
    public function getStartedAt(): string;
}
