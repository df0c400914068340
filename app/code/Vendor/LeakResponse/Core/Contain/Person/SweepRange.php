<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

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
