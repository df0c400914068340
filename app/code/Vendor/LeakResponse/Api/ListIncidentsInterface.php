<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * All incidents, newest first, at most 100, without timelines.
 *
 * @api
 */
interface ListIncidentsInterface
{
    /**
     * All incidents, newest first, at most 100, without timelines.
     *
     * @return \Vendor\LeakResponse\Api\Data\IncidentInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(): array;
}
