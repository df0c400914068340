<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/** The newest epoch that covers a subject. Stamps below `number` are over; so are rows with an id up to `watermark`. */
class EpochBound
{
    public function __construct(
        public readonly int $number,
        public readonly int $watermark,
        /** True when the database was found below the local file: somebody lowered or removed a row. */
        public readonly bool $lowered = false,
        /** The greatest number ever raised, read in the same query; a stamp above it was not made here. */
        public readonly int $greatest = 0,
    ) {
    }

    public static function none(): self
    {
        return new self(0, 0);
    }

    /** The stricter of two bounds. */
    public function and(self $other): self
    {
        return new self(
            max($this->number, $other->number),
            max($this->watermark, $other->watermark),
            $this->lowered || $other->lowered,
            max($this->greatest, $other->greatest),
        );
    }
}
