<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shared;

use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Notify\Reader;
use Vendor\LeakResponse\Core\Notify\ReaderDirectory;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Names of websites, store views and integrations, and where an account belongs, from the shop's tables. */
class SandboxDirectory implements ShopDirectory, ReaderDirectory
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function stores(): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT w.website_id, w.name AS website, s.store_id, s.name AS store FROM {$this->connection->table('store')} s"
            . " JOIN {$this->connection->table('store_website')} w ON w.website_id = s.website_id"
            . ' WHERE s.store_id > 0 ORDER BY w.website_id, s.sort_order, s.store_id'
        );
        return array_map(static fn (array $row): array => [
            'websiteId' => (int) $row['website_id'],
            'websiteName' => (string) $row['website'],
            'storeId' => (int) $row['store_id'],
            'storeName' => (string) $row['store'],
        ], $rows);
    }

    public function integrations(): array
    {
        return ['ERP Connector'];
    }

    public function of(int $customerId): ?Reader
    {
        $row = $this->connection->fetchAll(
            "SELECT website_id, store_id FROM {$this->connection->table('customer_entity')} WHERE entity_id = ?",
            [$customerId]
        )[0] ?? null;
        if ($row === null) {
            return null;
        }
        $store = StoreView::byId((int) $row['store_id']);
        return new Reader((int) $row['website_id'], (int) $row['store_id'], $store->locale);
    }
}
