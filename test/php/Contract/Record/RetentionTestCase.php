<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\RetentionKit;

/** A ledger whose first entries are 400 days old. */
abstract class RetentionTestCase extends LedgerTestCase
{
    protected const DAY = 86400;

    protected RetentionKit $kit;

    protected function setUp(): void
    {
        parent::setUp();
        $this->kit = $this->kitOn($this->connection);
    }

    protected function kitOn(Connection $connection): RetentionKit
    {
        $ledger = new LedgerKit($connection, $this->folder, $this->clock);
        return new RetentionKit($connection, $ledger, $this->clock, FakeActor::onShell());
    }

    /** So many entries, 400 days, then one more. */
    protected function grow(int $old = 600): void
    {
        $this->record($old - 1);
        $this->ledger->sequencer->seal();
        $this->clock->advance(400 * self::DAY);
        $this->record(1, 'ledger.alive');
        $this->ledger->sequencer->seal();
    }

    protected function declare(string $noticedAt = 'unknown'): int
    {
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_assess_incident')} (state, noticed, noticed_at, ongoing, scope, aware_at,"
            . ' led_by, leader_name, idempotency_key, request_hash, version, opened_at)'
            . " VALUES ('open', 'other', ?, 'no', '{\"ids\":[],\"kind\":\"all\"}', ?, 'admin:3', 'x', ?, ?, 1, 0)",
            [$noticedAt, (int) $this->clock->now()->format('Uu'), bin2hex(random_bytes(8)), random_bytes(32)]
        );
        return $this->connection->lastInsertId();
    }

    protected function bundles(): int
    {
        return (int) $this->connection->fetchAll(
            "SELECT COUNT(*) AS n FROM {$this->connection->table('leakresponse_record_bundle')}"
        )[0]['n'];
    }
}
