<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

/** The newest epoch that covers a subject. Stamps below `number` are over; so are rows with an id up to `watermark`. */
class EpochBound
{
    public function __construct(
        public readonly int $number,
        public readonly int $watermark,
        /** True when the database was found below the local file: somebody lowered or removed a row. */
        public readonly bool $lowered = false,
    ) {
    }

    public static function none(): self
    {
        return new self(0, 0);
    }
}
