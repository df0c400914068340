<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ErasureInterface;

/**
 * Confirm an erasure that was proposed, or withdraw one within its tombstone. Needs a step-up bound to SHA-256 of <erasure
 * id>:<decision>, a signature or the shell.
 *
 * @api
 */
interface DecideErasureInterface
{
    /**
     * Confirm an erasure that was proposed, or withdraw one within its tombstone. Needs a step-up bound to SHA-256 of
     * <erasure id>:<decision>, a signature or the shell.
     *
     * @param string $erasureId
     * @param string $decision
     * @param string $reason
     * @param string|null $stepUp
     * @lr-pattern erasureId ^[0-9a-f-]{36}$
     * @lr-enum decision confirm withdraw
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\ErasureInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $erasureId, string $decision, string $reason, ?string $stepUp = null): ErasureInterface;
}
