<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

/** One thing to collect. Its name stands in the manifest, so it holds no personal data. */
class PlannedItem
{
    public function __construct(
        public readonly string $kind,
        /** for example `table customer_entity` */
        public readonly string $name,
        /** what the collector needs to find it again */
        public readonly string $place,
        /** rows or files as counted or estimated before; 0 where nobody knows */
        public readonly int $expected = 0,
    ) {
    }
}
