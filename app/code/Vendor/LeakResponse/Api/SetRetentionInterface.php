<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\RetentionInterface;

/**
 * Set how long entries keep their contents. Longer needs a step-up bound to SHA-256 of retention:<days>, a signature or the
 * shell; shorter needs a signature or the shell.
 *
 * @api
 */
interface SetRetentionInterface
{
    /**
     * Set how long entries keep their contents. Longer needs a step-up bound to SHA-256 of retention:<days>, a signature or
     * the shell; shorter needs a signature or the shell.
     *
     * @param int $days
     * @param string $reason
     * @param string|null $stepUp
     * @lr-range days 90 36500
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\RetentionInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $days, string $reason, ?string $stepUp = null): RetentionInterface;
}
