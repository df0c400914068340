<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Reports of browsers, counted by day, directive, blocked origin and page. Nothing of who sent one is kept past some minutes. */
class CspBook
{
    private const ROWS_A_DAY = 500;
    private const SENDERS_A_MINUTE = 2000;
    private const DAYS = 90;

    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * Counts a post of this network.
     *
     * @return int how many it has sent in this minute; a great number when too many networks send
     */
    public function countSender(string $network, int $minute): int
    {
        $table = $this->connection->table('leakresponse_integrity_csp_sender');
        $known = $this->connection->execute(
            "UPDATE {$table} SET reports = reports + 1 WHERE minute = ? AND network = ?",
            [$minute, $network]
        );
        if ($known === 0) {
            $this->connection->execute("DELETE FROM {$table} WHERE minute < ? LIMIT 1000", [$minute - 5]);
            $rows = $this->connection->fetchAll("SELECT COUNT(*) AS senders FROM {$table} WHERE minute = ?", [$minute]);
            if ((int) ($rows[0]['senders'] ?? 0) >= self::SENDERS_A_MINUTE) {
                return PHP_INT_MAX;
            }
            $this->connection->execute(
                "INSERT INTO {$table} (minute, network, reports) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE reports = reports + 1",
                [$minute, $network]
            );
        }
        $rows = $this->connection->fetchAll("SELECT reports FROM {$table} WHERE minute = ? AND network = ?", [$minute, $network]);
        return (int) ($rows[0]['reports'] ?? 1);
    }

    /** @return bool true when this was never reported for the page before, as far as we remember */
    public function add(CspReport $report, int $day, int $now): bool
    {
        if ($this->count($report, $day, $now)) {
            return false;
        }
        $this->connection->execute("DELETE FROM {$this->table()} WHERE day < ? LIMIT 1000", [$day - self::DAYS]);
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS kept FROM {$this->table()} WHERE day = ?", [$day]);
        if ((int) ($rows[0]['kept'] ?? 0) >= self::ROWS_A_DAY) {
            return false;
        }
        $before = $this->connection->fetchAll(
            "SELECT 1 AS seen FROM {$this->table()} WHERE kind_hash = ? LIMIT 1",
            [self::kind($report)]
        );
        $this->connection->execute(
            "INSERT INTO {$this->table()} (day, kind_hash, directive, blocked, page, disposition, reports, first_at, last_at)"
            . ' VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?) ON DUPLICATE KEY UPDATE reports = reports + 1, last_at = VALUES(last_at)',
            [$day, self::kind($report), $report->directive, $report->blocked, $report->page, $report->disposition, $now, $now]
        );
        return $before === [];
    }

    /** @return list<CspReportView> the newest first */
    public function newest(int $limit): array
    {
        $rows = $this->connection->fetchAll(
            'SELECT directive, blocked, page, disposition, SUM(reports) AS reports, MIN(first_at) AS first_at, MAX(last_at) AS last_at'
            . " FROM {$this->table()} GROUP BY kind_hash, directive, blocked, page, disposition ORDER BY last_at DESC LIMIT {$limit}"
        );
        return array_map(static fn (array $row): CspReportView => new CspReportView(
            (string) $row['directive'],
            (string) $row['blocked'],
            (string) $row['page'],
            (string) $row['disposition'],
            (int) $row['reports'],
            Instant::text((int) $row['first_at']),
            Instant::text((int) $row['last_at']),
        ), $rows);
    }

    private function count(CspReport $report, int $day, int $now): bool
    {
        return $this->connection->execute(
            "UPDATE {$this->table()} SET reports = reports + 1, last_at = ? WHERE day = ? AND kind_hash = ?",
            [$now, $day, self::kind($report)]
        ) > 0;
    }

    private static function kind(CspReport $report): string
    {
        return hash('sha256', "{$report->directive}\n{$report->blocked}\n{$report->page}\n{$report->disposition}", true);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_integrity_csp');
    }
}
