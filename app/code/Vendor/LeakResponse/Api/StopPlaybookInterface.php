<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;

/**
 * Stop a playbook: no further step begins. Acts that began stay. Needs a step-up, a signature or the shell.
 *
 * @api
 */
interface StopPlaybookInterface
{
    /**
     * Stop a playbook: no further step begins. Acts that began stay. Needs a step-up, a signature or the shell.
     *
     * @param string $runId
     * @param int $version
     * @param string $reason
     * @param string|null $stepUp
     * @lr-pattern runId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @lr-range version 0 4294967295
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\PlaybookRunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $runId, int $version, string $reason, ?string $stepUp = null): PlaybookRunInterface;
}
