<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

/** One chunk of a sweep: the customers of the scope with `after` < entity_id <= `upTo`. */
class SweepRange
{
    public function __construct(
        public readonly TargetScope $scope,
        public readonly int $after,
        public readonly int $upTo,
    ) {
    }
}
