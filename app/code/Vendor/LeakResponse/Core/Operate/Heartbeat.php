<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** When cron and workers last ran. Cron calls `beat('cron')` each minute. */
class Heartbeat
{
    public function __construct(private readonly Connection $connection, private readonly Clock $clock)
    {
    }

    public function beat(string $name): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (name, beat_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE beat_at = VALUES(beat_at)",
            [$name, Instant::micros($this->clock->now())]
        );
    }

    /** Microseconds since 1970; null when it never ran. */
    public function last(string $name): ?int
    {
        $rows = $this->connection->fetchAll("SELECT beat_at FROM {$this->table()} WHERE name = ?", [$name]);
        return $rows === [] ? null : (int) $rows[0]['beat_at'];
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_operate_heartbeat');
    }
}
