<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify;

use Magento\Directory\Helper\Data as Directory;
use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Store\Model\ScopeInterface;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Notify\Reader;
use Vendor\LeakResponse\Core\Notify\ReaderDirectory;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Where a customer's account belongs; the language is the one of the page they look at, or else of their store view. */
class AccountReaders implements ReaderDirectory
{
    public function __construct(
        private readonly Connection $connection,
        private readonly StoreManagerInterface $stores,
        private readonly ScopeConfigInterface $config,
    ) {
    }

    public function of(int $customerId): ?Reader
    {
        $rows = $this->connection->fetchAll(
            "SELECT website_id, store_id FROM {$this->connection->table('customer_entity')} WHERE entity_id = ?",
            [$customerId]
        );
        if ($rows === []) {
            return null;
        }
        $storeId = (int) $rows[0]['store_id'];
        $shown = (int) $this->stores->getStore()->getId();
        return new Reader((int) $rows[0]['website_id'], $storeId, $this->locale($shown === 0 ? $storeId : $shown));
    }

    private function locale(int $storeId): string
    {
        return (string) $this->config->getValue(Directory::XML_PATH_DEFAULT_LOCALE, ScopeInterface::SCOPE_STORE, $storeId);
    }
}
