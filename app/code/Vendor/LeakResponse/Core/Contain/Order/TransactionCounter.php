<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Order;

use Vendor\LeakResponse\Core\Contain\Guard\MailMark;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Orders tried by address and by mail, minute by minute, shared by all nodes; kept as keyed hashes for a day. */
class TransactionCounter
{
    private const KEPT_MINUTES = 1440;

    public function __construct(
        private readonly Connection $connection,
        private readonly Clock $clock,
        private readonly MailMark $marks,
    ) {
    }

    /**
     * Count this try.
     *
     * @return list<string> marks of address and mail, for `exceeds`
     */
    public function count(Transaction $order): array
    {
        $who = [];
        foreach (['address' => $order->address, 'mail' => $order->mail] as $kind => $value) {
            if ($value !== '') {
                $who[] = $this->marks->of("{$kind}:{$value}");
            }
        }
        $minute = $this->minute();
        foreach ($who as $mark) {
            $this->connection->execute(
                "INSERT INTO {$this->table()} (who, minute, tries) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE tries = tries + 1",
                [hex2bin($mark), $minute]
            );
        }
        $this->connection->execute("DELETE FROM {$this->table()} WHERE minute < ? LIMIT 100", [$minute - self::KEPT_MINUTES]);
        return $who;
    }

    /**
     * @param list<string> $who as `count` gave it
     * @param array{orders: int, minutes: int} $limit
     */
    public function exceeds(array $who, array $limit): bool
    {
        foreach ($who as $mark) {
            $rows = $this->connection->fetchAll(
                "SELECT SUM(tries) AS tries FROM {$this->table()} WHERE who = ? AND minute > ?",
                [hex2bin($mark), $this->minute() - $limit['minutes']]
            );
            if ((int) ($rows[0]['tries'] ?? 0) > $limit['orders']) {
                return true;
            }
        }
        return false;
    }

    private function minute(): int
    {
        return intdiv($this->clock->now()->getTimestamp(), 60);
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_contain_velocity');
    }
}
