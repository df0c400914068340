<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * Stop every playbook that is under way. Needs a step-up bound to SHA-256 of <nil UUID>:0:stop, a signature or the shell.
 *
 * @api
 */
interface StopAllPlaybooksInterface
{
    /**
     * Stop every playbook that is under way. Needs a step-up bound to SHA-256 of <nil UUID>:0:stop, a signature or the shell.
     *
     * @param string $reason
     * @param string|null $stepUp
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\PlaybookRunInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $reason, ?string $stepUp = null): array;
}
