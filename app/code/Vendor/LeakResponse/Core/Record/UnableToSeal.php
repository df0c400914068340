<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use RuntimeException;

/** The sequencer stopped; facts stay in the inbox. Only a lost lead is worth another try by itself. */
class UnableToSeal extends RuntimeException
{
    public static function becauseAnotherProcessLeads(): self
    {
        return new self('Another process has taken over sealing.');
    }

    /** A database restored from a backup, or rewound: sealing on would use indices twice. */
    public static function becauseTheLedgerWentBack(int $has, int $signed): self
    {
        return new self("The ledger holds {$has} entries, but a checkpoint over {$signed} was signed here: it has been set back.");
    }

    public static function becauseTheLedgerDiffers(int $signed): self
    {
        return new self("The first {$signed} entries are not those that a checkpoint was signed over here: the ledger was changed.");
    }

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
