<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Payment;

use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Money that was authorised and not yet captured: it stays with the provider, so a plan counts it and names the orders. */
class OpenAuthorisations
{
    private const NAMED = 20;

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly ShopDirectory $shop,
    ) {
    }

    /**
     * @param list<string> $methods
     * @return list<array{method: string, counted: int, orders: list<string>}> by method; at most twenty order numbers each
     */
    public function of(TargetScope $scope, array $methods): array
    {
        if ($methods === [] || !$this->tables->has('sales_order_payment') || !$this->tables->has('sales_order')) {
            return [];
        }
        $stores = $this->storeIds($scope);
        $found = [];
        foreach ($methods as $method) {
            $from = " FROM {$this->connection->table('sales_order_payment')} p"
                . " JOIN {$this->connection->table('sales_order')} o ON o.entity_id = p.parent_id"
                . ' WHERE p.method = ? AND p.amount_authorized > COALESCE(p.amount_paid, 0) + COALESCE(p.amount_canceled, 0)'
                . " AND o.state NOT IN ('canceled', 'closed', 'complete')"
                . ' AND o.store_id IN (' . implode(', ', array_fill(0, count($stores), '?')) . ')';
            $values = [$method, ...$stores];
            $counted = (int) ($this->connection->fetchAll("SELECT COUNT(*) AS counted{$from}", $values)[0]['counted'] ?? 0);
            if ($counted > 0) {
                $orders = $this->connection->fetchAll(
                    "SELECT o.increment_id{$from} ORDER BY o.entity_id LIMIT " . self::NAMED,
                    $values
                );
                $numbers = array_map(strval(...), array_column($orders, 'increment_id'));
                $found[] = ['method' => $method, 'counted' => $counted, 'orders' => $numbers];
            }
        }
        return $found;
    }

    /** @return non-empty-list<int> */
    private function storeIds(TargetScope $scope): array
    {
        return array_column(ScopeStores::of($this->shop, $scope), 'storeId') ?: [0];
    }
}
