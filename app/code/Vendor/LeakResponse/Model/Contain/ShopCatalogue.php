<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Catalog\Model\ResourceModel\Category\CollectionFactory as Categories;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory as Products;
use Vendor\LeakResponse\Core\Contain\Quarantine\Catalogue;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Model\Contain\Canary\CatalogueCanary;

/** The catalogue and the content of this shop. */
class ShopCatalogue implements Catalogue
{
    /** Roots of trees have this level or a smaller one: a shop without its root is a shop that is shut. */
    private const ROOT_LEVEL = 1;

    public function __construct(
        private readonly Products $products,
        private readonly Categories $categories,
        private readonly ShopContent $content,
        private readonly Connection $connection,
        private readonly CataloguePurge $purge,
        private readonly CatalogueCanary $canary,
        private readonly SearchShop $search,
    ) {
    }

    public function find(CatalogueKind $kind, string $name, bool $isNumber): array
    {
        return match ($kind) {
            CatalogueKind::Product => $this->product($isNumber ? 'entity_id' : 'sku', $name),
            CatalogueKind::Category => $this->category((int) $name),
            default => $this->content->find($kind, $name, $isNumber),
        };
    }

    public function search(CatalogueKind $kind, string $words, int $limit): array
    {
        return $this->search->search($kind, $words, $limit);
    }

    public function greatest(CatalogueKind $kind): int
    {
        [$table, $column] = match ($kind) {
            CatalogueKind::Product => ['catalog_product_entity', 'entity_id'],
            CatalogueKind::Category => ['catalog_category_entity', 'entity_id'],
            CatalogueKind::Page => ['cms_page', 'page_id'],
            CatalogueKind::Block => ['cms_block', 'block_id'],
        };
        $rows = $this->connection->fetchAll("SELECT MAX({$column}) AS greatest FROM {$this->connection->table($table)}");
        return (int) ($rows[0]['greatest'] ?? 0);
    }

    public function carts(array $products, array $storeIds): int
    {
        return $this->count('quote', 'q.is_active = 1', 'quote_item', 'quote_id', $products, $storeIds);
    }

    public function openOrders(array $products, array $storeIds): int
    {
        $open = "q.state NOT IN ('complete', 'closed', 'canceled')";
        return $this->count('sales_order', $open, 'sales_order_item', 'order_id', $products, $storeIds);
    }

    public function purge(array $entities): void
    {
        $this->purge->purge($entities);
    }

    public function attempt(int $storeId, array $entities): array
    {
        return $this->canary->attempt($storeId, $entities);
    }

    /** @return list<CatalogueEntity> */
    private function product(string $field, string $value): array
    {
        $found = $this->products->create()->setStoreId(0)->addAttributeToSelect('name')->addFieldToFilter($field, $value);
        $entities = [];
        foreach ($found->getItems() as $product) {
            $entities[] = new CatalogueEntity(
                CatalogueKind::Product,
                (int) $product->getData('entity_id'),
                (string) $product->getData('sku'),
                (string) $product->getData('name')
            );
        }
        return $entities;
    }

    /** @return list<CatalogueEntity> */
    private function category(int $id): array
    {
        $found = $this->categories->create()->setStoreId(0)->addAttributeToSelect('name')->addFieldToFilter('entity_id', $id)
            ->addFieldToFilter('level', ['gt' => self::ROOT_LEVEL]);
        $entities = [];
        foreach ($found->getItems() as $category) {
            $rows = $this->connection->fetchAll(
                "SELECT COUNT(DISTINCT entity_id) AS counted FROM {$this->connection->table('catalog_category_entity')} WHERE path LIKE ?",
                ["%/{$id}/%"]
            );
            $name = (string) $category->getData('name');
            $entities[] = new CatalogueEntity(CatalogueKind::Category, $id, '', $name, (int) ($rows[0]['counted'] ?? 0));
        }
        return $entities;
    }

    /**
     * @param list<int> $products
     * @param list<int> $storeIds
     */
    private function count(string $table, string $where, string $items, string $link, array $products, array $storeIds): int
    {
        if ($products === [] || $storeIds === []) {
            return 0;
        }
        $marks = static fn (array $values): string => implode(', ', array_fill(0, count($values), '?'));
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(DISTINCT q.entity_id) AS counted FROM {$this->connection->table($items)} i"
            . " JOIN {$this->connection->table($table)} q ON q.entity_id = i.{$link}"
            . " WHERE i.product_id IN ({$marks($products)}) AND q.store_id IN ({$marks($storeIds)}) AND {$where}",
            [...$products, ...$storeIds]
        );
        return (int) ($rows[0]['counted'] ?? 0);
    }
}
