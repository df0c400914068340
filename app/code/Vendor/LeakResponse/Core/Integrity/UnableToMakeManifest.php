<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use RuntimeException;

/** The disk did not take the manifest. The one before stays in force. */
class UnableToMakeManifest extends RuntimeException
{
    public static function becauseItCannotBeKept(): self
    {
        return new self('The manifest cannot be written into the folder of the keys.');
    }
}
