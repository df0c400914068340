<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ScriptInterface;

/**
 * Put a script into the inventory, with a reason and somebody who answers for it.
 *
 * @api
 */
interface KeepScriptInterface
{
    /**
     * Put a script into the inventory, or say anew what is said about it.
     * Bound to SHA-256 of page, source, content hash, reason and owner, a line each.
     *
     * @param string $page
     * @param string $source
     * @param string $reason
     * @param string $owner
     * @param string $contentHash
     * @param string|null $stepUp
     * @lr-pattern page ^(\*|[a-z0-9_-]{1,32})$
     * @lr-length source 1 1000
     * @lr-length reason 1 500
     * @lr-length owner 1 100
     * @lr-pattern contentHash ^([0-9a-f]{64})?$
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\ScriptInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        string $page,
        string $source,
        string $reason,
        string $owner,
        string $contentHash = '',
        ?string $stepUp = null
    ): ScriptInterface;
}
