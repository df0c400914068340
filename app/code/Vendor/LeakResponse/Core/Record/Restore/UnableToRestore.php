<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Restore;

use RuntimeException;

/** A ledger is put back only from a copy that proves itself, and never over one that says otherwise. Nothing was changed. */
class UnableToRestore extends RuntimeException
{
    public static function becauseTheCopyLacks(string $path): self
    {
        return new self("The copy has no readable {$path}.");
    }

    public static function becauseTheCopyIsNotSigned(): self
    {
        return new self('The checkpoint of the copy was signed neither by the first key of the ledger nor by one that it leads to.');
    }

    public static function becauseTheCopyIsChanged(): self
    {
        return new self('The entries of the copy are not what was signed. leakctl verify says what happened to it.');
    }

    public static function becauseNothingIsTrusted(): self
    {
        return new self('The key folder knows no first key of this ledger. Give it as it was noted at set-up.');
    }

    public static function becauseTheCopyIsAnotherHistory(int $signed): self
    {
        return new self("The copy is not the ledger whose first {$signed} entries were signed here: two histories were signed.");
    }

    public static function becauseItIsFine(): self
    {
        return new self('The ledger in the database is the one that was signed here; there is nothing to put back.');
    }

    public static function becauseEntriesWouldBeLost(int $from, int $to): self
    {
        return new self("Entries {$from} to {$to} were signed here and are not in the copy. To go on without them, accept the loss.");
    }

    public static function becauseTheKeyIsGone(): self
    {
        return new self('The lost entries handed the ledger to a key that the copy does not lead to. Only a newer copy can be put back.');
    }

    public static function becauseAnotherProcessSeals(): self
    {
        return new self('Another process is sealing right now.');
    }
}
