<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use RuntimeException;

/** A key of this installation cannot be read or made: security decisions fail closed. */
class UnableToReadSecret extends RuntimeException
{
    public static function becauseTheFolderIsNotPrivate(string $purpose): self
    {
        return new self("The key for {$purpose} cannot be used: its folder or file is readable by others or not writable by us.");
    }

    public static function becauseItIsDamaged(string $purpose): self
    {
        return new self("The key for {$purpose} is damaged: it must be 32 bytes.");
    }
}
