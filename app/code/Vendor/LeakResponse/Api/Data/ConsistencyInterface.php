<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Hashes that tie an older root of the ledger to a newer one.
 *
 * @api
 */
interface ConsistencyInterface
{
    /**
     * @return string
     */
    public function getFrom(): string;

    /**
     * @return string
     */
    public function getTo(): string;

    /**
     * Base64, in the order of RFC 6962.
     *
     * @return string[]
     */
    public function getProof(): array;
}
