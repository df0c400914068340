<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Where visitors find a product or a category, as the shop's own address book has it. */
class CatalogueAddresses
{
    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly StoreManagerInterface $stores,
    ) {
    }

    public function of(string $type, int $id, int $storeId): ?string
    {
        if (!$this->tables->has('url_rewrite')) {
            return null;
        }
        $rows = $this->connection->fetchAll(
            "SELECT request_path FROM {$this->connection->table('url_rewrite')} WHERE entity_type = ? AND entity_id = ?"
            . ' AND store_id = ? AND redirect_type = 0 ORDER BY metadata IS NOT NULL, url_rewrite_id LIMIT 1',
            [$type, $id, $storeId]
        );
        $path = (string) ($rows[0]['request_path'] ?? '');
        return $path === '' ? null : $path;
    }

    /** @return string|null a list of this store view that the product belongs to */
    public function listOf(int $productId, int $storeId): ?string
    {
        $store = $this->stores->getStore($storeId);
        $root = (int) $this->stores->getGroup($store->getStoreGroupId())->getRootCategoryId();
        $rows = $this->connection->fetchAll(
            "SELECT p.category_id AS id FROM {$this->connection->table('catalog_category_product')} p"
            . " JOIN {$this->connection->table('catalog_category_entity')} c ON c.entity_id = p.category_id"
            . ' WHERE p.product_id = ? AND c.path LIKE ? ORDER BY p.category_id LIMIT 1',
            [$productId, "1/{$root}/%"]
        );
        return $rows === [] ? null : "catalog/category/view/id/{$rows[0]['id']}";
    }
}
