<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Throwable;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use WeakMap;

/**
 * Records refused requests as `refusal.recorded`. A host calls `record` in the one place where it answers a Refusal, after the
 * transaction is over. Admins, integrations, the shell and jobs get an entry each; anonymous callers and shoppers, of whom
 * there are many, are counted by network and minute, so that nobody can flood the ledger.
 */
class RefusalLog
{
    private const ROWS_A_MINUTE = 500;
    private const ROWS_AN_ENTRY = 250;
    private const COUNTED = ['anonymous', 'customer'];
    /** Where the rest goes when one minute has seen more networks than we keep. */
    private const EVERYBODY_ELSE = '::';

    /** @var WeakMap<Refusal, true> a refusal that passes two adapters counts once */
    private WeakMap $known;

    public function __construct(
        private readonly Connection $connection,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly RouteTable $routes,
    ) {
        $this->known = new WeakMap();
    }

    /** Never throws: the caller gets the refusal, whatever happens to its record. `$address` is the remote IP address. */
    public function record(Refusal $refusal, Actor $actor, string $method, string $path, string $address): void
    {
        if (isset($this->known[$refusal])) {
            return;
        }
        $this->known[$refusal] = true;
        $route = $this->routes->nameOf($method, $path);
        // The name of an unknown field was chosen by the caller and stays out of the ledger.
        $field = $refusal->refusalCode() === 'unknown_field' ? '' : $refusal->field();
        $data = ['code' => $refusal->refusalCode(), 'field' => $field, 'route' => $route];
        try {
            in_array($actor->kind(), self::COUNTED, true)
                ? $this->count($refusal->refusalCode(), $route, Network::of($address))
                : $this->recorder->record('refusal.recorded', $actor, $data);
        } catch (Throwable) {
            $this->recorder->note('refusal.recorded', $actor, $data);
        }
    }

    /** Turn the counts of every minute that is over into one entry each. Called by the worker. Returns the entries written. */
    public function flushClosedMinutes(): int
    {
        $minutes = $this->connection->fetchAll(
            "SELECT DISTINCT minute FROM {$this->table()} WHERE minute < ? ORDER BY minute LIMIT 60",
            [$this->minute()]
        );
        $written = 0;
        foreach ($minutes as $row) {
            $written += $this->connection->transaction(fn (): int => $this->flush((int) $row['minute']));
        }
        return $written;
    }

    private function count(string $code, string $route, string $network): void
    {
        $key = [$this->minute(), $network, substr($code, 0, 64), substr($route, 0, 96)];
        $seen = $this->connection->execute(
            "UPDATE {$this->table()} SET refusals = refusals + 1 WHERE minute = ? AND network = ? AND code = ? AND route = ?",
            $key
        );
        if ($seen > 0) {
            return;
        }
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS kept FROM {$this->table()} WHERE minute = ?", [$key[0]]);
        if ((int) ($rows[0]['kept'] ?? 0) >= self::ROWS_A_MINUTE) {
            $key = [$key[0], Network::of(self::EVERYBODY_ELSE), 'many', 'many'];
        }
        $this->connection->execute(
            "INSERT INTO {$this->table()} (minute, network, code, route, refusals) VALUES (?, ?, ?, ?, 1)"
            . ' ON DUPLICATE KEY UPDATE refusals = refusals + 1',
            $key
        );
    }

    private function flush(int $minute): int
    {
        $rows = $this->connection->fetchAll(
            "SELECT network, code, route, refusals FROM {$this->table()} WHERE minute = ?"
            . ' ORDER BY refusals DESC, network, code, route FOR UPDATE',
            [$minute]
        );
        if ($rows === []) {
            return 0;
        }
        $this->recorder->record('refusal.recorded', new Actor('system', 'worker', 'job', 'cron'), [
            'minute' => Instant::text($minute * 60_000_000),
            'refusals' => array_sum(array_map('intval', array_column($rows, 'refusals'))),
            'from' => array_map(self::line(...), array_slice($rows, 0, self::ROWS_AN_ENTRY)),
            'left_out' => max(0, count($rows) - self::ROWS_AN_ENTRY),
        ]);
        $this->connection->execute("DELETE FROM {$this->table()} WHERE minute = ?", [$minute]);
        return 1;
    }

    /**
     * @param array<string, string|null> $row
     * @return array<string, string|int>
     */
    private static function line(array $row): array
    {
        return [
            'network' => Network::text((string) $row['network']),
            'code' => (string) $row['code'],
            'route' => (string) $row['route'],
            'refusals' => (int) $row['refusals'],
        ];
    }

    private function minute(): int
    {
        return intdiv($this->clock->now()->getTimestamp(), 60);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_record_refusal');
    }
}
