<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use RuntimeException;

/** A package cannot be written. Nothing of the item counts as collected. */
class UnableToKeep extends RuntimeException
{
    public static function becauseTheFolderCannotBeWritten(): self
    {
        return new self('The folder for evidence cannot be written, or its disk is full.');
    }
}
