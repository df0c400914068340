<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\DifferenceInterface;

/**
 * Say of one file that it is right as it is now, and why.
 *
 * @api
 */
interface AcceptDifferenceInterface
{
    /**
     * Say of one file that it is right as it is now, and why. Bound to the state hash.
     *
     * @param int $differenceId
     * @param string $stateHash
     * @param string $reason
     * @param string|null $stepUp
     * @lr-range differenceId 1 4294967295
     * @lr-pattern stateHash ^[0-9a-f]{64}$
     * @lr-length reason 1 500
     * @lr-length stepUp 0 128
     * @return \Vendor\LeakResponse\Api\Data\DifferenceInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $differenceId, string $stateHash, string $reason, ?string $stepUp = null): DifferenceInterface;
}
