<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Store\Model\ScopeInterface;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** CMS pages and blocks of this shop. */
class ShopContent
{
    private const ROLES = ['home' => 'web/default/cms_home_page', 'not_found' => 'web/default/cms_no_route'];

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly ScopeConfigInterface $config,
        private readonly StoreManagerInterface $stores,
    ) {
    }

    /** @return list<CatalogueEntity> */
    public function find(CatalogueKind $kind, string $name, bool $isNumber): array
    {
        [$table, $column] = $kind === CatalogueKind::Page ? ['cms_page', 'page_id'] : ['cms_block', 'block_id'];
        $field = $isNumber ? $column : 'identifier';
        $rows = $name === '' || !$this->tables->has($table) ? [] : $this->connection->fetchAll(
            "SELECT {$column} AS id, MAX(identifier) AS identifier, MAX(title) AS title"
            . " FROM {$this->connection->table($table)} WHERE {$field} = ? GROUP BY {$column} ORDER BY {$column}",
            [$name]
        );
        return array_map(fn (array $row): CatalogueEntity => new CatalogueEntity(
            $kind,
            (int) $row['id'],
            (string) $row['identifier'],
            (string) $row['title'],
            0,
            $kind === CatalogueKind::Page ? $this->role((string) $row['identifier'], (int) $row['id']) : ''
        ), $rows);
    }

    private function role(string $identifier, int $id): string
    {
        foreach ($this->stores->getStores() as $store) {
            foreach (self::ROLES as $role => $path) {
                $named = (string) $this->config->getValue($path, ScopeInterface::SCOPE_STORE, $store->getCode());
                if (in_array($named, [$identifier, "{$identifier}|{$id}"], true)) {
                    return $role;
                }
            }
        }
        return '';
    }
}
