<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Proof\CanaryDoors;
use LeakResponse\Sandbox\Proof\Tally;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Quarantine\Catalogue;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantineGate;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The five products of this shop; their number is their place in the list. It has no categories, pages or blocks of its own. */
class SandboxCatalogue implements Catalogue
{
    public function __construct(
        private readonly Connection $connection,
        private readonly CanaryDoors $doors,
        private readonly QuarantineGate $gate,
    ) {
    }

    public function find(CatalogueKind $kind, string $name, bool $isNumber): array
    {
        $sku = $isNumber ? self::skus()[(int) $name - 1] ?? '' : $name;
        $product = $kind === CatalogueKind::Product ? Cart::PRODUCTS[$sku] ?? null : null;
        return $product === null ? [] : [new CatalogueEntity($kind, self::number($sku), $sku, $product['name'])];
    }

    public function search(CatalogueKind $kind, string $words, int $limit): array
    {
        $found = [];
        foreach ($kind === CatalogueKind::Product ? self::skus() : [] as $sku) {
            $name = Cart::PRODUCTS[$sku]['name'];
            if (mb_stripos("{$sku} {$name}", $words, 0, 'UTF-8') !== false) {
                $found[] = new CatalogueEntity($kind, self::number($sku), $sku, $name);
            }
        }
        return array_slice($found, 0, $limit);
    }

    public function greatest(CatalogueKind $kind): int
    {
        return $kind === CatalogueKind::Product ? count(Cart::PRODUCTS) : 0;
    }

    public function carts(array $products, array $storeIds): int
    {
        $skus = array_values(array_filter(array_map(static fn (int $id): string => self::skus()[$id - 1] ?? '', $products)));
        if ($skus === [] || $storeIds === []) {
            return 0;
        }
        $marks = static fn (array $values): string => implode(', ', array_fill(0, count($values), '?'));
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(DISTINCT q.entity_id) AS counted FROM {$this->connection->table('quote_item')} i"
            . " JOIN {$this->connection->table('quote')} q ON q.entity_id = i.quote_id"
            . " WHERE q.is_active = 1 AND i.sku IN ({$marks($skus)}) AND q.store_id IN ({$marks($storeIds)})",
            [...$skus, ...$storeIds]
        );
        return (int) ($rows[0]['counted'] ?? 0);
    }

    public function openOrders(array $products, array $storeIds): int
    {
        // Orders of this shop keep no lines.
        return 0;
    }

    public function purge(array $entities): void
    {
        // Nothing keeps copies of its pages.
    }

    public function attempt(int $storeId, array $entities): array
    {
        $store = StoreView::byId($storeId);
        $tally = new Tally();
        $home = $this->doors->browser()->get("{$store->path()}/");
        foreach ($entities as $product) {
            $tally->add('listing', 'canary', $home->status === 200 ? !str_contains($home->body, "value=\"{$product->name}\"") : null);
            $browser = $this->doors->browser();
            $answer = $browser->submit("{$store->path()}/", "{$store->path()}/cart/add", ['sku' => $product->name]);
            $cart = $browser->get("{$store->path()}/cart");
            $isReached = $answer->status !== 0 && $cart->status === 200;
            $tally->add('cart_item', 'canary', $isReached ? !str_contains($cart->body, "<td>{$product->title}</td>") : null);
        }
        $tally->add('guest_page', 'control', $home->status === 0 ? null : $home->status === 200);
        return $tally->probes();
    }

    public function isHeld(string $sku, StoreView $store): bool
    {
        return $this->gate->held(CatalogueKind::Product, $store->websiteId, $store->id)->has(self::number($sku), $sku);
    }

    private static function number(string $sku): int
    {
        $place = array_search($sku, self::skus(), true);
        return $place === false ? 0 : $place + 1;
    }

    /** @return list<string> */
    private static function skus(): array
    {
        return array_map(strval(...), array_keys(Cart::PRODUCTS));
    }
}
