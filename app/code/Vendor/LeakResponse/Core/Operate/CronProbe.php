<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Has cron run lately? Without it nothing is watched, so nothing may be called quiet. */
class CronProbe implements Probe
{
    private const LATE = 150_000_000;
    private const DEAD = 300_000_000;

    public function __construct(private readonly Heartbeat $heartbeat, private readonly Clock $clock)
    {
    }

    public function code(): string
    {
        return 'cron';
    }

    public function look(): Finding
    {
        $last = $this->heartbeat->last('cron');
        if ($last === null) {
            return Finding::blind('never_ran');
        }
        $age = Instant::micros($this->clock->now()) - $last;
        $params = ['last_run' => Instant::text($last)];
        return match (true) {
            $age > self::DEAD => Finding::blind('stopped', $params),
            $age > self::LATE => Finding::warn('late', $params),
            default => Finding::ok($params),
        };
    }
}
