<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Touch;

use Vendor\LeakResponse\Core\Operate\Network;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * What people nobody knows do as often as they like: failed logins, requests of reset links. Counted by minute and network,
 * one entry a minute and name, so that a flood neither fills the ledger nor slows the shop.
 */
class StrangerTally
{
    private const ROWS_A_MINUTE = 500;
    private const ROWS_AN_ENTRY = 200;
    private const LONGEST = 190;
    /** Where the rest goes when one minute has seen more than we keep. */
    private const MANY = '{"many":true}';

    public function __construct(
        private readonly Connection $connection,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param array<string, mixed> $data codes and pseudonyms, short
     * @param string $address remote IP address, kept as its network only
     * @throws UnableToReachDatabase
     */
    public function count(string $type, array $data, int $times, string $address): void
    {
        $detail = CanonicalJson::encode($data);
        $detail = strlen($detail) > self::LONGEST ? self::MANY : $detail;
        $key = [$this->minute(), Network::of($address), $type, $detail];
        $seen = $this->connection->execute(
            "UPDATE {$this->table()} SET times = times + ? WHERE minute = ? AND network = ? AND type = ? AND detail = ?",
            [$times, ...$key]
        );
        if ($seen > 0) {
            return;
        }
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS kept FROM {$this->table()} WHERE minute = ?", [$key[0]]);
        if ((int) ($rows[0]['kept'] ?? 0) >= self::ROWS_A_MINUTE) {
            $key = [$key[0], Network::of('::'), $type, self::MANY];
        }
        $this->connection->execute(
            "INSERT INTO {$this->table()} (minute, network, type, detail, times) VALUES (?, ?, ?, ?, ?)"
            . ' ON DUPLICATE KEY UPDATE times = times + VALUES(times)',
            [...$key, $times]
        );
    }

    /** Turn the counts of every minute that is over into entries. Called by the worker. Returns the entries written. */
    public function flushClosedMinutes(): int
    {
        $minutes = $this->connection->fetchAll(
            "SELECT DISTINCT minute, type FROM {$this->table()} WHERE minute < ? ORDER BY minute, type LIMIT 240",
            [$this->minute()]
        );
        $written = 0;
        foreach ($minutes as $row) {
            $flush = fn (): int => $this->flush((int) $row['minute'], (string) $row['type']);
            $written += $this->connection->transaction($flush);
        }
        return $written;
    }

    private function flush(int $minute, string $type): int
    {
        $rows = $this->connection->fetchAll(
            "SELECT network, detail, times FROM {$this->table()} WHERE minute = ? AND type = ?"
            . ' ORDER BY times DESC, network, detail FOR UPDATE',
            [$minute, $type]
        );
        if ($rows === []) {
            return 0;
        }
        $this->recorder->record($type, new Actor('system', 'worker', 'job', 'cron'), [
            'minute' => Instant::text($minute * 60_000_000),
            'times' => array_sum(array_map('intval', array_column($rows, 'times'))),
            'from' => array_map(self::line(...), array_slice($rows, 0, self::ROWS_AN_ENTRY)),
            'left_out' => max(0, count($rows) - self::ROWS_AN_ENTRY),
        ]);
        $this->connection->execute("DELETE FROM {$this->table()} WHERE minute = ? AND type = ?", [$minute, $type]);
        return 1;
    }

    /**
     * @param array<string, string|null> $row
     * @return array<mixed>
     */
    private static function line(array $row): array
    {
        $detail = json_decode((string) $row['detail'], true);
        return [
            'network' => Network::text((string) $row['network']),
            'times' => (int) $row['times'],
        ] + (is_array($detail) ? $detail : []);
    }

    private function minute(): int
    {
        return intdiv($this->clock->now()->getTimestamp(), 60);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_stranger');
    }
}
