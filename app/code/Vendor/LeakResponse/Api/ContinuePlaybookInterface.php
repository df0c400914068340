<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;

/**
 * A person says how to go on where a playbook waits. Needs a step-up bound to SHA-256 of run:version:go-on (or leave-out),
 * a signature or the shell.
 *
 * @api
 */
interface ContinuePlaybookInterface
{
    /**
     * A person says how to go on where a playbook waits. Needs a step-up bound to SHA-256 of run:version:go-on (or leave-out),
     * a signature or the shell.
     *
     * @param string $runId
     * @param int $version
     * @param string $choice
     * @param string|null $stepUp
     * @lr-pattern runId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @lr-range version 0 4294967295
     * @lr-enum choice go_on leave_out
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\PlaybookRunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $runId, int $version, string $choice, ?string $stepUp = null): PlaybookRunInterface;
}
