<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;

/**
 * Start a package as it was planned. Needs a step-up bound to the plan hash, a request signature or the shell.
 *
 * @api
 */
interface StartPreservationInterface
{
    /**
     * Start a package as it was planned. Needs a step-up bound to the plan hash, a request signature or the shell.
     *
     * @param string $planHash
     * @param string $reason
     * @param string $idempotencyKey
     * @param string|null $stepUp
     * @lr-pattern planHash ^[0-9a-f]{64}$
     * @lr-length reason 1 500
     * @lr-pattern idempotencyKey ^[A-Za-z0-9._:-]{8,64}$
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\EvidencePackageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $planHash, string $reason, string $idempotencyKey, ?string $stepUp = null): EvidencePackageInterface;
}
