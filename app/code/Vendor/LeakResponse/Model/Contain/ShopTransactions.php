<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Vendor\LeakResponse\Core\Contain\Order\Transaction;
use Vendor\LeakResponse\Core\Contain\Order\TransactionRules;
use Vendor\LeakResponse\Core\Contain\Order\Transactions;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Model\Contain\Canary\TransactionCanary;

/** The orders of this shop. */
class ShopTransactions implements Transactions
{
    private const MOST = 5000;
    private const DAYS = 7;

    public function __construct(
        private readonly Connection $connection,
        private readonly Clock $clock,
        private readonly TransactionCanary $canary,
    ) {
    }

    public function recent(array $storeIds): array
    {
        if ($storeIds === []) {
            return [];
        }
        $addresses = $this->connection->table('sales_order_address');
        $rows = $this->connection->fetchAll(
            'SELECT o.remote_ip, o.customer_email, o.base_grand_total, b.country_id AS billing_country, b.postcode AS billing_postcode,'
            . ' s.country_id AS shipping_country, s.postcode AS shipping_postcode'
            . " FROM {$this->connection->table('sales_order')} o"
            . " LEFT JOIN {$addresses} b ON b.entity_id = o.billing_address_id"
            . " LEFT JOIN {$addresses} s ON s.entity_id = o.shipping_address_id"
            . ' WHERE o.created_at >= ? AND o.store_id IN (' . implode(', ', array_fill(0, count($storeIds), '?')) . ')'
            . ' ORDER BY o.entity_id DESC LIMIT ' . self::MOST,
            [$this->clock->now()->modify('-' . self::DAYS . ' days')->format('Y-m-d H:i:s'), ...$storeIds]
        );
        return array_map(static fn (array $row): Transaction => new Transaction(
            (string) $row['remote_ip'],
            (string) $row['customer_email'],
            (string) $row['base_grand_total'],
            [
                ['country' => (string) $row['billing_country'], 'postcode' => (string) $row['billing_postcode']],
                ['country' => (string) $row['shipping_country'], 'postcode' => (string) $row['shipping_postcode']],
            ]
        ), $rows);
    }

    public function attempt(int $storeId, TransactionRules $rules): array
    {
        return $this->canary->attempt($storeId, $rules);
    }
}
