<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\RetentionInterface;

/**
 * Release a legal hold. Needs a signature or the shell: a password at the panel is not enough.
 *
 * @api
 */
interface ReleaseHoldInterface
{
    /**
     * Release a legal hold. Needs a signature or the shell: a password at the panel is not enough.
     *
     * @param string $holdId
     * @param string $reason
     * @lr-pattern holdId ^[0-9a-f-]{36}$
     * @lr-length reason 1 500
     * @return \Vendor\LeakResponse\Api\Data\RetentionInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $holdId, string $reason): RetentionInterface;
}
