<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use RuntimeException;
use Throwable;

/** The fact could not be written: the act it belongs to must not go on. */
class UnableToRecord extends RuntimeException
{
    public static function becauseTheInboxIsAway(Throwable $previous): self
    {
        return new self('The ledger inbox cannot be written.', 0, $previous);
    }

    public static function becauseTheDataHaveNoCanonicalForm(string $type, Throwable $previous): self
    {
        return new self("The data of {$type} cannot be written: {$previous->getMessage()}.", 0, $previous);
    }

    public static function becauseTheEntryIsTooLong(string $type): self
    {
        return new self("The entry {$type} is longer than 65,530 bytes.");
    }
}
