<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use DateTimeImmutable;
use DateTimeZone;
use Vendor\LeakResponse\Core\Shared\Clock;

/** A clock that stands still until it is moved. */
class FixedClock implements Clock
{
    private DateTimeImmutable $now;

    public function __construct(string $now = '2026-11-21 09:00:00.000000')
    {
        $this->now = new DateTimeImmutable($now, new DateTimeZone('UTC'));
    }

    public function now(): DateTimeImmutable
    {
        return $this->now;
    }

    public function advance(int $seconds): void
    {
        $this->now = $this->now->modify("{$seconds} seconds");
    }
}
