<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Guard\MailMark;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * How many links to set a password leave, by account and in all, counted for all nodes. Never by network: an office behind one
 * address may have two thousand people. Asked after the answer has left, so that nobody can tell from it.
 */
class ResetThrottle
{
    private const MOST_OF_ONE = 3;
    private const MINUTES_OF_ONE = 10;
    /** 2,000 people in ten minutes, with room; more than that in one minute is a flood of mail. */
    private const MOST_OF_ALL = 600;
    /** The table is shared with the counters of orders, which look back a day. */
    private const KEPT_MINUTES = 1440;

    public function __construct(
        private readonly Connection $connection,
        private readonly Clock $clock,
        private readonly MailMark $marks,
    ) {
    }

    /** Counts this request; whether a link may be made for it. */
    public function may(string $mail, int $websiteId): bool
    {
        $ofOne = $this->marks->of("reset:{$websiteId}:" . strtolower(trim($mail)));
        $ofAll = $this->marks->of('reset:all');
        $isOneBelow = $this->count($ofOne, self::MINUTES_OF_ONE) < self::MOST_OF_ONE;
        return $isOneBelow && $this->count($ofAll, 1) < self::MOST_OF_ALL;
    }

    /** @return int tries of the last minutes before this one */
    private function count(string $mark, int $minutes): int
    {
        $minute = intdiv($this->clock->now()->getTimestamp(), 60);
        $table = $this->connection->table('leakresponse_contain_velocity');
        $rows = $this->connection->fetchAll(
            "SELECT SUM(tries) AS tries FROM {$table} WHERE who = ? AND minute > ?",
            [hex2bin($mark), $minute - $minutes]
        );
        $this->connection->execute(
            "INSERT INTO {$table} (who, minute, tries) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE tries = tries + 1",
            [hex2bin($mark), $minute]
        );
        $this->connection->execute("DELETE FROM {$table} WHERE minute < ? LIMIT 100", [$minute - self::KEPT_MINUTES]);
        return (int) ($rows[0]['tries'] ?? 0);
    }
}
