<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use RuntimeException;

/** What is stored of the ledger does not fit together. Trying again does not help; verify an export to learn what happened. */
class UnableToReadLedger extends RuntimeException
{
    public static function becauseATileIsDamaged(int $level, int $tile): self
    {
        return new self("Tile {$tile} of level {$level} is missing or has the wrong length.");
    }

    public static function becauseTheTilesDoNotFitTheHead(): self
    {
        return new self('The stored tiles do not add up to the root of the stored head.');
    }

    public static function becauseABundleIsDamaged(int $bundle): self
    {
        return new self("Entry bundle {$bundle} is missing or does not hold the entries it should.");
    }

    public static function becauseTheNoteIsDamaged(): self
    {
        return new self('The checkpoint is no signed note of this ledger.');
    }

    public static function becauseTheExportCannotBeWritten(string $path): self
    {
        return new self("The export cannot write {$path}.");
    }
}
