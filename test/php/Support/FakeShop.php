<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Notify\Reader;
use Vendor\LeakResponse\Core\Notify\ReaderDirectory;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Two websites with three store views; accounts as they stand in `customer_entity`. */
class FakeShop implements ShopDirectory, ReaderDirectory
{
    private const LOCALES = [1 => 'en_US', 2 => 'de_DE', 3 => 'ar_EG'];

    public function __construct(private readonly Connection $connection)
    {
    }

    public function stores(): array
    {
        return [
            ['websiteId' => 1, 'websiteName' => 'Base', 'storeId' => 1, 'storeName' => 'English'],
            ['websiteId' => 1, 'websiteName' => 'Base', 'storeId' => 3, 'storeName' => 'Arabic'],
            ['websiteId' => 2, 'websiteName' => 'B2B', 'storeId' => 2, 'storeName' => 'German'],
        ];
    }

    public function integrations(): array
    {
        return ['ERP'];
    }

    public function of(int $customerId): ?Reader
    {
        $row = $this->connection->fetchAll(
            "SELECT website_id, store_id FROM {$this->connection->table('customer_entity')} WHERE entity_id = ?",
            [$customerId]
        )[0] ?? null;
        return $row === null
            ? null
            : new Reader((int) $row['website_id'], (int) $row['store_id'], self::LOCALES[(int) $row['store_id']] ?? 'en_US');
    }

    /** @param list<int> $ids made in the store view, with its website */
    public function seed(int $storeId, array $ids): void
    {
        $website = $storeId === 2 ? 2 : 1;
        foreach ($ids as $id) {
            $this->connection->execute(
                "INSERT INTO {$this->connection->table('customer_entity')} (entity_id, website_id, store_id, email) VALUES (?, ?, ?, ?)",
                [$id, $website, $storeId, "person{$id}@example.test"]
            );
        }
    }
}
