<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Catalog\Model\ResourceModel\Category\CollectionFactory as Categories;
use Magento\Catalog\Model\ResourceModel\Product\CollectionFactory as Products;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Products, categories, pages and blocks by a part of their name, as they are called without a store view. */
class SearchShop
{
    public function __construct(
        private readonly Products $products,
        private readonly Categories $categories,
        private readonly Connection $connection,
        private readonly TablePresence $tables,
    ) {
    }

    /** @return list<CatalogueEntity> */
    public function search(CatalogueKind $kind, string $words, int $limit): array
    {
        $like = '%' . addcslashes($words, '%_\\') . '%';
        return match ($kind) {
            CatalogueKind::Product => $this->products($like, $limit),
            CatalogueKind::Category => $this->categories($like, $limit),
            default => $this->content($kind, $like, $limit),
        };
    }

    /** @return list<CatalogueEntity> */
    private function products(string $like, int $limit): array
    {
        $found = $this->products->create()->setStoreId(0)->addAttributeToSelect('name')
            ->addAttributeToFilter([['attribute' => 'name', 'like' => $like], ['attribute' => 'sku', 'like' => $like]], null, 'left')
            ->setPageSize($limit);
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
    private function categories(string $like, int $limit): array
    {
        $found = $this->categories->create()->setStoreId(0)->addAttributeToSelect('name')
            ->addAttributeToFilter('name', ['like' => $like])->addFieldToFilter('level', ['gt' => 1])->setPageSize($limit);
        $entities = [];
        foreach ($found->getItems() as $category) {
            $id = (int) $category->getData('entity_id');
            $entities[] = new CatalogueEntity(CatalogueKind::Category, $id, '', (string) $category->getData('name'));
        }
        return $entities;
    }

    /** @return list<CatalogueEntity> */
    private function content(CatalogueKind $kind, string $like, int $limit): array
    {
        [$table, $column] = $kind === CatalogueKind::Page ? ['cms_page', 'page_id'] : ['cms_block', 'block_id'];
        $rows = !$this->tables->has($table) ? [] : $this->connection->fetchAll(
            "SELECT MIN({$column}) AS id, identifier, MAX(title) AS title FROM {$this->connection->table($table)}"
            . " WHERE identifier LIKE ? OR title LIKE ? GROUP BY identifier ORDER BY identifier LIMIT {$limit}",
            [$like, $like]
        );
        return array_map(
            static fn (array $row): CatalogueEntity
                => new CatalogueEntity($kind, (int) $row['id'], (string) $row['identifier'], (string) $row['title']),
            $rows
        );
    }
}
