<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The cart of this visitor: a guest's hangs on the session, a customer's on the account. */
class Cart
{
    /** @var array<string, array{name: string, price: float}> by sku */
    public const PRODUCTS = [
        'mug' => ['name' => 'Blue mug', 'price' => 12.5],
        'notebook' => ['name' => 'Green notebook', 'price' => 7.0],
        'lamp' => ['name' => 'Red lamp', 'price' => 49.0],
        'towel' => ['name' => 'Tea towel', 'price' => 9.5],
        'scarf' => ['name' => 'Wool scarf', 'price' => 35.0],
    ];

    public function __construct(private readonly Connection $connection, private readonly PhpSession $session)
    {
    }

    public function add(string $sku, StoreView $store, ?Customer $customer): void
    {
        $product = self::PRODUCTS[$sku] ?? null;
        if ($product === null) {
            return;
        }
        $id = $this->id($store, $customer) ?? $this->create($store, $customer);
        $this->connection->transaction(function () use ($id, $sku, $product, $store): void {
            $this->connection->execute(
                "INSERT INTO {$this->connection->table('quote_item')} (quote_id, store_id, sku, name, qty, price)"
                . ' VALUES (?, ?, ?, ?, 1, ?)',
                [$id, $store->id, $sku, $product['name'], $product['price']]
            );
            $this->connection->execute(
                "UPDATE {$this->quotes()} SET items_count = items_count + 1, items_qty = items_qty + 1,"
                . ' grand_total = grand_total + ? WHERE entity_id = ?',
                [$product['price'], $id]
            );
        });
    }

    /** @return list<array{sku: string, name: string, price: float}> */
    public function items(StoreView $store, ?Customer $customer): array
    {
        $id = $this->id($store, $customer);
        $rows = $id === null ? [] : $this->connection->fetchAll(
            "SELECT sku, name, price FROM {$this->connection->table('quote_item')} WHERE quote_id = ? ORDER BY item_id",
            [$id]
        );
        return array_map(
            static fn (array $row): array => [
                'sku' => (string) $row['sku'],
                'name' => (string) $row['name'],
                'price' => (float) $row['price'],
            ],
            $rows
        );
    }

    /** What a guest gathered follows them into the account. */
    public function follow(Customer $customer, StoreView $store): void
    {
        $guest = $this->guestId($store);
        if ($guest === null) {
            return;
        }
        if ($this->id($store, $customer) === null) {
            $this->connection->execute(
                "UPDATE {$this->quotes()} SET customer_id = ?, customer_email = ?, customer_is_guest = 0 WHERE entity_id = ?",
                [$customer->id, $customer->email, $guest]
            );
        }
        $this->session->keep('checkout_' . $store->websiteCode, []);
    }

    /** @return string|null number of the order; null when there was nothing to order */
    public function order(StoreView $store, ?Customer $customer, string $email, bool $isHeld): ?string
    {
        $id = $this->id($store, $customer);
        $items = $this->items($store, $customer);
        if ($id === null || $items === []) {
            return null;
        }
        $number = $this->connection->transaction(function () use ($id, $items, $store, $customer, $email, $isHeld): string {
            $this->connection->execute(
                "INSERT INTO {$this->connection->table('sales_order')} (state, status, store_id, customer_id, customer_is_guest,"
                . ' customer_email, grand_total, quote_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
                [
                    $isHeld ? 'holded' : 'new', $isHeld ? 'holded' : 'pending', $store->id, $customer?->id, $customer === null ? 1 : 0,
                    $customer->email ?? $email, array_sum(array_column($items, 'price')), $id,
                ]
            );
            $order = $this->connection->lastInsertId();
            $number = sprintf('%09d', $order);
            $this->connection->execute(
                "UPDATE {$this->connection->table('sales_order')} SET increment_id = ? WHERE entity_id = ?",
                [$number, $order]
            );
            $this->connection->execute(
                "UPDATE {$this->quotes()} SET is_active = 0, reserved_order_id = ? WHERE entity_id = ?",
                [$number, $id]
            );
            return $number;
        });
        $this->session->keep('checkout_' . $store->websiteCode, []);
        return $number;
    }

    private function id(StoreView $store, ?Customer $customer): ?int
    {
        if ($customer === null) {
            return $this->guestId($store);
        }
        $row = $this->connection->fetchAll(
            "SELECT entity_id FROM {$this->quotes()} WHERE customer_id = ? AND is_active = 1 ORDER BY entity_id DESC LIMIT 1",
            [$customer->id]
        )[0] ?? null;
        return $row === null ? null : (int) $row['entity_id'];
    }

    private function guestId(StoreView $store): ?int
    {
        $id = $this->session->room('checkout_' . $store->websiteCode)['quote_id'] ?? null;
        return is_int($id) ? $id : null;
    }

    private function create(StoreView $store, ?Customer $customer): int
    {
        $this->connection->execute(
            "INSERT INTO {$this->quotes()} (store_id, customer_id, customer_email, customer_is_guest) VALUES (?, ?, ?, ?)",
            [$store->id, $customer?->id, $customer?->email, $customer === null ? 1 : 0]
        );
        $id = $this->connection->lastInsertId();
        if ($customer === null) {
            $this->session->keep('checkout_' . $store->websiteCode, ['quote_id' => $id]);
        }
        return $id;
    }

    private function quotes(): string
    {
        return $this->connection->table('quote');
    }
}
