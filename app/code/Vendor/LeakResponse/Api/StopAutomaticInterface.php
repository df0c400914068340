<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\AutomaticInterface;

/**
 * Nothing starts by itself any more. Needs a step-up bound to SHA-256 of <nil UUID>:0:stop-automatic, a signature or the shell.
 *
 * @api
 */
interface StopAutomaticInterface
{
    /**
     * Nothing starts by itself any more. Needs a step-up bound to SHA-256 of <nil UUID>:0:stop-automatic, a signature or the shell.
     *
     * @param string $reason
     * @param string|null $stepUp
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\AutomaticInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $reason, ?string $stepUp = null): AutomaticInterface;
}
