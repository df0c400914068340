<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\HeldMailPageInterface;

/**
 * Throw mails away that wait, for good. Needs a step-up bound to SHA-256 of the numbers with commas and ":drop", a signature or
 * the shell.
 *
 * @api
 */
interface DropHeldMailsInterface
{
    /**
     * Throw mails away that wait, for good. Needs a step-up bound to SHA-256 of the numbers with commas and ":drop", a signature
     * or the shell.
     *
     * @param int[] $ids
     * @param string $reason
     * @param string|null $stepUp
     * @lr-items ids 1 1000
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\HeldMailPageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(array $ids, string $reason, ?string $stepUp = null): HeldMailPageInterface;
}
