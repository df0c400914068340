<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ScriptInterface;

/**
 * Take a script out of the inventory.
 *
 * @api
 */
interface RetireScriptInterface
{
    /**
     * Take a script out of the inventory. Bound to what is said about it.
     *
     * @param int $scriptId
     * @param string $reason
     * @param string|null $stepUp
     * @lr-range scriptId 1 4294967295
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\ScriptInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $scriptId, string $reason, ?string $stepUp = null): ScriptInterface;
}
