<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * A playbook of this shop.
 *
 * @api
 */
interface PlaybookInterface
{
    /**
     * @return string
     */
    public function getCode(): string;

    /**
     * @return int
     */
    public function getVersion(): int;

    /**
     * English phrase of the catalogue.
     *
     * @return string
     */
    public function getTitle(): string;

    /**
     * @return string
     */
    public function getSummary(): string;

    /**
     * What tells that it fits.
     *
     * @return string[]
     */
    public function getSigns(): array;

    /**
     * @return \Vendor\LeakResponse\Api\Data\PlaybookStepInterface[]
     */
    public function getSteps(): array;
}
