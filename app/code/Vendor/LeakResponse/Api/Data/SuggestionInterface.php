<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * What to do next.
 *
 * @api
 */
interface SuggestionInterface
{
    /**
     * Action code.
     *
     * @return string
     */
    public function getAction(): string;

    /**
     * Why: message code.
     *
     * @return string
     */
    public function getCode(): string;

    /**
     * @return \Vendor\LeakResponse\Api\Data\ParamInterface[]
     */
    public function getParams(): array;
}
