<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Key;

use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;

/** The ledger may be sound, but whoever holds its key does not sign. Facts wait in the inbox. */
class UnableToSign extends UnableToSeal
{
    public static function becauseAKeyFileCannotBeUsed(string $name): self
    {
        return new self("The file \"{$name}\" in the key folder cannot be read or written.");
    }

    /** Signing on with a key that the chain does not lead to would break the evidence. */
    public static function becauseTheKeyIsAnother(): self
    {
        return new self('No signer that is configured holds the key that the ledger was last handed to.');
    }

    public static function becauseTheSignerDoesNotSign(string $why): self
    {
        return new self("The signer did not sign: {$why}");
    }
}
