<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

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
}
