<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use DateTimeImmutable;
use DateTimeZone;

/** The machine's clock in UTC, with microseconds. */
class SystemClock implements Clock
{
    public function now(): DateTimeImmutable
    {
        return new DateTimeImmutable('now', new DateTimeZone('UTC'));
    }
}
