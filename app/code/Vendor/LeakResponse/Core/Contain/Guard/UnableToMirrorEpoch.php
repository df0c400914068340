<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use RuntimeException;

/** The file beside the database could not be raised: the guard holds by the database alone until a retry succeeds. */
class UnableToMirrorEpoch extends RuntimeException
{
    public static function becauseTheFolderCannotBeWritten(): self
    {
        return new self('The epoch file cannot be written: its folder is missing or not writable by us.');
    }
}
