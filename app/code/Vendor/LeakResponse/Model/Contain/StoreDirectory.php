<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Websites and store views as Magento knows them, and the integrations that are switched on. */
class StoreDirectory implements ShopDirectory
{
    private const ACTIVE = 1;

    public function __construct(
        private readonly StoreManagerInterface $stores,
        private readonly Connection $connection,
        private readonly TablePresence $tables,
    ) {
    }

    public function stores(): array
    {
        $stores = [];
        foreach ($this->stores->getStores() as $store) {
            $websiteId = (int) $store->getWebsiteId();
            $stores[] = [
                'websiteId' => $websiteId,
                'websiteName' => (string) $this->stores->getWebsite($websiteId)->getName(),
                'storeId' => (int) $store->getId(),
                'storeName' => (string) $store->getName(),
            ];
        }
        return $stores;
    }

    public function integrations(): array
    {
        if (!$this->tables->has('integration')) {
            return [];
        }
        $rows = $this->connection->fetchAll(
            "SELECT name FROM {$this->connection->table('integration')} WHERE status = ? ORDER BY name",
            [self::ACTIVE]
        );
        return array_map(strval(...), array_column($rows, 'name'));
    }
}
