<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** How fast the ledger grows: entries of the last seven days, and the bytes of the bundles they lie in. */
class LedgerGrowth
{
    /** Contents that a shop's database can carry without anybody having thought of it: 10 GB. */
    public const BUDGET = 10_000_000_000;

    private const DAYS = 7;
    private const SAMPLED = 256;

    public function __construct(private readonly Connection $connection, private readonly Clock $clock)
    {
    }

    /** @return array{entries: int, bytes: int} a day */
    public function measure(): array
    {
        $since = Instant::micros($this->clock->now()) - self::DAYS * 86_400_000_000;
        $entry = $this->connection->table('leakresponse_record_entry');
        $ends = $this->connection->fetchAll(
            "SELECT (SELECT entry_index FROM {$entry} WHERE at >= ? ORDER BY at, entry_index LIMIT 1) AS first,"
            . " (SELECT MAX(entry_index) FROM {$entry}) AS last",
            [$since]
        )[0] ?? [];
        if (!isset($ends['first'], $ends['last'])) {
            return ['entries' => 0, 'bytes' => 0];
        }
        $entries = (int) $ends['last'] - (int) $ends['first'] + 1;
        return [
            'entries' => intdiv($entries, self::DAYS),
            'bytes' => (int) ($entries * $this->bytesOfAnEntry(intdiv((int) $ends['first'], Tile::WIDTH)) / self::DAYS),
        ];
    }

    /** From the newest bundles only: a long ledger is not read as a whole. */
    private function bytesOfAnEntry(int $from): float
    {
        $row = $this->connection->fetchAll(
            'SELECT SUM(size) AS bytes, SUM(width) AS entries FROM (SELECT LENGTH(bytes) AS size, width FROM '
            . "{$this->connection->table('leakresponse_record_bundle')} WHERE bundle >= ? ORDER BY bundle DESC LIMIT "
            . self::SAMPLED . ') AS newest',
            [$from]
        )[0] ?? [];
        return (float) ($row['bytes'] ?? 0) / max(1, (int) ($row['entries'] ?? 0));
    }
}
