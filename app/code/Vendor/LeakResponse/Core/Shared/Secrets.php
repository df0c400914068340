<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/**
 * Port: secret keys of this installation. Never derived from the shop's crypt key, never in the database.
 */
interface Secrets
{
    /**
     * @param string $purpose for example "stamp", "epoch", "pseudonym", "ledger"
     * @return string 32 bytes, the same on every node; made at first use
     * @throws UnableToReadSecret
     */
    public function secret(string $purpose): string;
}
