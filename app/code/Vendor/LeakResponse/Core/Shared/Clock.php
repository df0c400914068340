<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use DateTimeImmutable;

/** The time source. Always UTC. */
interface Clock
{
    public function now(): DateTimeImmutable;
}
