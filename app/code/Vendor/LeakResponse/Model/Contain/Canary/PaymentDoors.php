<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The shop's REST doors of a guest who wants to pay. Null wherever the shop does not answer. */
class PaymentDoors
{
    private const JSON = ['Content-Type: application/json'];
    /** Products that are tried one after the other until one goes into the cart. */
    private const PRODUCTS = 5;

    public function __construct(
        private readonly HttpDoors $doors,
        private readonly Connection $connection,
        private readonly TablePresence $tables,
    ) {
    }

    /** @return string|null masked id of a guest's cart that holds something to pay for */
    public function cartWithProduct(int $storeId): ?string
    {
        $made = $this->doors->call($storeId, 'POST', 'guest-carts');
        $cart = $made->status === 200 ? json_decode($made->body, true) : null;
        if (!is_string($cart)) {
            return null;
        }
        foreach ($this->skus() as $sku) {
            $item = ['cartItem' => ['sku' => $sku, 'qty' => 1, 'quote_id' => $cart]];
            $answer = $this->doors->call($storeId, 'POST', "guest-carts/{$cart}/items", $item);
            if ($answer->status === 200) {
                return $cart;
            }
        }
        return null;
    }

    /** @return list<string>|null codes of the methods that checkout offers */
    public function offered(int $storeId, string $cart): ?array
    {
        $answer = $this->doors->call($storeId, 'GET', "guest-carts/{$cart}/payment-methods");
        $methods = $answer->status === 200 ? json_decode($answer->body, true) : null;
        return is_array($methods) ? array_map(strval(...), array_column($methods, 'code')) : null;
    }

    public function isTaken(int $storeId, string $cart, string $method): ?bool
    {
        $this->doors->call($storeId, 'POST', "guest-carts/{$cart}/billing-address", ['address' => [
            'firstname' => 'LeakResponse', 'lastname' => 'Canary', 'street' => ['1'], 'city' => 'X', 'postcode' => '10115',
            'country_id' => 'DE', 'telephone' => '0', 'email' => 'canary@leakresponse.invalid',
        ]]);
        $choice = ['method' => ['method' => $method]];
        $answer = $this->doors->call($storeId, 'PUT', "guest-carts/{$cart}/selected-payment-method", $choice);
        return match (true) {
            $answer->status === 200 => true,
            $answer->status >= 400 && $answer->status < 500 => false,
            default => null,
        };
    }

    /** @return list<string> of simple products that are in stock */
    private function skus(): array
    {
        if (!$this->tables->has('catalog_product_entity') || !$this->tables->has('cataloginventory_stock_item')) {
            return [];
        }
        $rows = $this->connection->fetchAll(
            "SELECT p.sku FROM {$this->connection->table('catalog_product_entity')} p"
            . " JOIN {$this->connection->table('cataloginventory_stock_item')} s ON s.product_id = p.entity_id"
            . " WHERE p.type_id IN ('simple', 'virtual') AND s.is_in_stock = 1 AND p.has_options = 0"
            . ' ORDER BY p.entity_id LIMIT ' . self::PRODUCTS
        );
        return array_map(strval(...), array_column($rows, 'sku'));
    }
}
