<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\RunInterface;

/**
 * Pause the sweep of a run; its guard stays.
 *
 * @api
 */
interface PauseContainmentInterface
{
    /**
     * Pause the sweep of a run; its guard stays.
     *
     * @param string $runId
     * @param int $version
     * @param string|null $stepUp
     * @lr-pattern runId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @lr-range version 0 4294967295
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\RunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $runId, int $version, ?string $stepUp = null): RunInterface;
}
