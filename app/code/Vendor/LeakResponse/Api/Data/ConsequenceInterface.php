<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One named consequence of a plan.
 *
 * @api
 */
interface ConsequenceInterface
{
    /**
     * will, will_not, breaks or stays_open.
     *
     * @lr-enum will will_not breaks stays_open
     * @return string
     */
    public function getKind(): string;

    /**
     * Message code.
     *
     * @return string
     */
    public function getCode(): string;

    /**
     * Parameters, for example the name of an integration.
     *
     * @return \Vendor\LeakResponse\Api\Data\ParamInterface[]
     */
    public function getParams(): array;
}
