<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A step of a playbook with what its act would do.
 *
 * @api
 */
interface PlannedStepInterface
{
    /**
     * @return \Vendor\LeakResponse\Api\Data\PlaybookStepInterface
     */
    public function getStep(): PlaybookStepInterface;

    /**
     * ready; or why the act cannot run: a person is asked when the playbook comes there.
     *
     * @lr-enum ready act_not_there not_allowed not_planned no_act
     * @return string
     */
    public function getReadiness(): string;

    /**
     * The act, or the code of the refusal.
     *
     * @return string
     */
    public function getCode(): string;

    /**
     * Counts and consequences, where the act can run.
     *
     * @return \Vendor\LeakResponse\Api\Data\PlanInterface|null
     */
    public function getPlan(): ?PlanInterface;
}
