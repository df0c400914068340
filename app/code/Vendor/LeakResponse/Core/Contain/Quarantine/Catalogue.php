<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: what the shop shows and sells. */
interface Catalogue
{
    /**
     * By number; a product also by SKU, a page or a block also by its identifier, which several may share.
     *
     * @return list<CatalogueEntity>
     */
    public function find(CatalogueKind $kind, string $name, bool $isNumber): array;

    /**
     * Those whose name, SKU or identifier holds the words.
     *
     * @param string $words not empty; signs of the database's patterns count as themselves
     * @return list<CatalogueEntity>
     */
    public function search(CatalogueKind $kind, string $words, int $limit): array;

    /** The greatest number given to one of its kind so far: what is made later has a greater one. */
    public function greatest(CatalogueKind $kind): int;

    /**
     * Carts that are still open and hold one of the products.
     *
     * @param list<int> $products
     * @param list<int> $storeIds
     */
    public function carts(array $products, array $storeIds): int;

    /**
     * Orders that are placed and not yet finished, with one of the products.
     *
     * @param list<int> $products
     * @param list<int> $storeIds
     */
    public function openOrders(array $products, array $storeIds): int;

    /**
     * Copies of pages that show one of them must be made anew.
     *
     * @param list<array{CatalogueKind, int}> $entities
     */
    public function purge(array $entities): void;

    /**
     * Look for them in the store view from outside, door by door.
     *
     * @param list<CatalogueEntity> $entities
     * @return list<ProbeView>
     */
    public function attempt(int $storeId, array $entities): array;
}
