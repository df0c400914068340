<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\ConsistencyInterface;

/**
 * Proof that the ledger of one size begins with the ledger of another.
 *
 * @api
 */
interface GetConsistencyInterface
{
    /**
     * Proof that the ledger of one size begins with the ledger of another (RFC 6962 section 2.1.2).
     *
     * @param string $from
     * @param string $to
     * @lr-pattern from ^(0|[1-9][0-9]{0,17})$
     * @lr-pattern to ^(0|[1-9][0-9]{0,17})$
     * @return \Vendor\LeakResponse\Api\Data\ConsistencyInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $from, string $to): ConsistencyInterface;
}
