<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\ConsistencyInterface;

/** Hashes that tie an older root of the ledger to a newer one. */
class ConsistencyView implements ConsistencyInterface
{
    /** @param list<string> $proof base64 */
    public function __construct(
        private readonly string $from,
        private readonly string $to,
        private readonly array $proof,
    ) {
    }

    public function getFrom(): string
    {
        return $this->from;
    }

    public function getTo(): string
    {
        return $this->to;
    }

    /** @return list<string> */
    public function getProof(): array
    {
        return $this->proof;
    }
}
