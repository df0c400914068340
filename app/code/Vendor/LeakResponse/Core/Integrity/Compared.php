<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** One name that a comparison is done with, and where it would go on. */
class Compared
{
    public function __construct(
        public readonly string $path,
        /** where the next line of the manifest begins */
        public readonly int $line,
        /** bytes that were read for it */
        public readonly int $bytes,
        public readonly ?Difference $difference,
    ) {
    }
}
