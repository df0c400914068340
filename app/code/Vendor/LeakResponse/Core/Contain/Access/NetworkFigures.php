<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Who would notice that a network is blocked, as far as the shop has written addresses down. */
class NetworkFigures
{
    private const MOST_ADDRESSES = 100000;

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
    ) {
    }

    /**
     * @param list<string> $networks
     * @return int orders of the last thirty days
     */
    public function orders(TargetScope $scope, array $networks, ShopDirectory $shop): int
    {
        $stores = array_column(ScopeStores::of($shop, $scope), 'storeId');
        if ($stores === [] || !$this->tables->has('sales_order') || !$this->knowsAddresses()) {
            return 0;
        }
        $marks = implode(', ', array_fill(0, count($stores), '?'));
        $rows = $this->connection->fetchAll(
            "SELECT remote_ip AS address, COUNT(*) AS n FROM {$this->connection->table('sales_order')}"
            . " WHERE created_at >= UTC_TIMESTAMP() - INTERVAL 30 DAY AND remote_ip IS NOT NULL AND store_id IN ({$marks})"
            . ' GROUP BY remote_ip LIMIT ' . self::MOST_ADDRESSES,
            $stores
        );
        return self::sum($rows, $networks);
    }

    /**
     * @param list<string> $networks
     * @return int sessions of admin users that are open now
     */
    public function adminSessions(array $networks): int
    {
        if (!$this->tables->has('admin_user_session')) {
            return 0;
        }
        return self::sum($this->connection->fetchAll(
            "SELECT ip AS address, COUNT(*) AS n FROM {$this->connection->table('admin_user_session')}"
            . ' WHERE status = 1 GROUP BY ip LIMIT ' . self::MOST_ADDRESSES
        ), $networks);
    }

    /**
     * @param list<array<string, string|null>> $rows
     * @param list<string> $networks
     */
    private static function sum(array $rows, array $networks): int
    {
        $sum = 0;
        foreach ($rows as $row) {
            $sum += ClientAddress::isIn((string) $row['address'], $networks) ? (int) $row['n'] : 0;
        }
        return $sum;
    }

    private function knowsAddresses(): bool
    {
        return count($this->connection->fetchAll(
            'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?'
            . " AND column_name IN ('remote_ip', 'created_at', 'store_id')",
            [trim($this->connection->table('sales_order'), '`')]
        )) === 3;
    }
}
