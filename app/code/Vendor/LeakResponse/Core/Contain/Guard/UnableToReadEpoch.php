<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use RuntimeException;
use Throwable;

/** Neither the database nor the file could say where the epoch stands. */
class UnableToReadEpoch extends RuntimeException
{
    public static function becauseTheDatabaseIsAway(Throwable $previous): self
    {
        return new self('The containment state cannot be read.', 0, $previous);
    }

    public static function becauseTheKeyIsAway(Throwable $previous): self
    {
        return new self('The key that proves the containment state cannot be read.', 0, $previous);
    }
}
