<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/** Port: whoever holds the key that signs checkpoints. */
interface Signer
{
    /** Whose hands the key is in: `A` another host or user, `B` the environment of the cron user, `C` the key folder. */
    public function custody(): string;

    /** @return string 32 bytes, Ed25519 @throws UnableToSeal */
    public function publicKey(): string;

    /** @return string 64 bytes @throws UnableToSeal */
    public function sign(string $text): string;
}
