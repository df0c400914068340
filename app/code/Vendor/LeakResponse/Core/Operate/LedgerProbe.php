<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Record\Read\ReadEvidence;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Is what was recorded sealed in time? On cron alone within 90 seconds (design.md section 4). */
class LedgerProbe implements Probe
{
    private const LATE = 90_000_000;
    private const STOPPED = 600_000_000;

    public function __construct(
        private readonly Connection $connection,
        private readonly ReadEvidence $evidence,
        private readonly Clock $clock,
    ) {
    }

    public function code(): string
    {
        return 'ledger';
    }

    public function look(): Finding
    {
        $evidence = $this->evidence->read();
        $age = $this->ageOfOldest();
        $params = ['size' => $evidence->getSize(), 'waiting' => (string) $evidence->getWaiting()];
        return match (true) {
            $age > self::STOPPED => Finding::fail('stopped', $params),
            $age > self::LATE => Finding::warn('late', $params),
            default => Finding::ok($params),
        };
    }

    /** Microseconds the oldest fact has waited in the inbox; 0 when none waits. */
    private function ageOfOldest(): int
    {
        $inbox = $this->connection->table('leakresponse_record_inbox');
        $rows = $this->connection->fetchAll("SELECT written_at FROM {$inbox} ORDER BY id LIMIT 1");
        return $rows === [] ? 0 : Instant::micros($this->clock->now()) - (int) $rows[0]['written_at'];
    }
}
