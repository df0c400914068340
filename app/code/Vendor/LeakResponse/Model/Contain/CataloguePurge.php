<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Catalog\Model\Category;
use Magento\Catalog\Model\Product;
use Magento\Cms\Model\Block;
use Magento\Cms\Model\Page;
use Magento\Framework\App\CacheInterface;
use Magento\Framework\App\Cache\TypeListInterface;
use Magento\Framework\Event\ManagerInterface;
use Magento\Framework\Indexer\CacheContext;
use Magento\Framework\Indexer\CacheContextFactory;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Tells every cache that keeps pages to forget those that show an entity, and those that would show it again: lists of its
 * categories and pages of products it belongs to or is linked from. A page without it does not carry its tag.
 */
class CataloguePurge
{
    /** Answers of GraphQL resolvers, in releases that keep them. */
    private const RESOLVER_CACHE = 'graphql_query_resolver_result';

    public function __construct(
        private readonly Connection $connection,
        private readonly CacheContextFactory $contexts,
        private readonly ManagerInterface $events,
        private readonly CacheInterface $cache,
        private readonly TypeListInterface $types,
    ) {
    }

    /** @param list<array{CatalogueKind, int}> $entities */
    public function purge(array $entities): void
    {
        $context = $this->contexts->create();
        foreach ($entities as [$kind, $id]) {
            match ($kind) {
                CatalogueKind::Product => $this->product($id, $context),
                // Menus of all pages carry the common tag.
                CatalogueKind::Category => $context->registerTags([Category::CACHE_TAG, $this->tag(Category::CACHE_TAG, $id)]),
                CatalogueKind::Page => $context->registerTags([Page::CACHE_TAG, $this->tag(Page::CACHE_TAG, $id)]),
                CatalogueKind::Block => $this->block($id, $context),
            };
        }
        $this->events->dispatch('clean_cache_by_tags', ['object' => $context]);
        $this->cache->clean(array_values(array_unique($context->getIdentities())));
        if (isset($this->types->getTypes()[self::RESOLVER_CACHE])) {
            $this->types->cleanType(self::RESOLVER_CACHE);
        }
    }

    private function product(int $id, CacheContext $context): void
    {
        $relatives = $this->ids('parent_id', 'catalog_product_relation', 'child_id = ?', $id);
        $linking = $this->ids('product_id', 'catalog_product_link', 'linked_product_id = ?', $id);
        $context->registerEntities(Product::CACHE_TAG, [$id, ...$relatives, ...$linking]);
        $paths = $this->connection->fetchAll(
            "SELECT c.path FROM {$this->connection->table('catalog_category_product')} p"
            . " JOIN {$this->connection->table('catalog_category_entity')} c ON c.entity_id = p.category_id WHERE p.product_id = ?",
            [$id]
        );
        $categories = array_merge([], ...array_map(static fn (array $row): array => explode('/', (string) $row['path']), $paths));
        // Lists of found products carry the tag of the root category.
        $roots = $this->ids('root_category_id', 'store_group', 'root_category_id > ?', 0);
        $lists = array_map(intval(...), array_unique([...$categories, ...$roots]));
        $context->registerEntities(Product::CACHE_PRODUCT_CATEGORY_TAG, $lists);
        // Lists that were left empty carry only this one.
        $context->registerTags([Product::CACHE_TAG]);
    }

    private function block(int $id, CacheContext $context): void
    {
        $rows = $this->connection->fetchAll(
            "SELECT identifier FROM {$this->connection->table('cms_block')} WHERE block_id = ?",
            [$id]
        );
        $tags = [$this->tag(Block::CACHE_TAG, $id)];
        foreach ($rows as $row) {
            $tags[] = Block::CACHE_TAG . '_' . $row['identifier'];
        }
        $context->registerTags($tags);
    }

    /** @return list<int> */
    private function ids(string $column, string $table, string $where, int $value): array
    {
        $rows = $this->connection->fetchAll("SELECT {$column} AS id FROM {$this->connection->table($table)} WHERE {$where}", [$value]);
        return array_values(array_unique(array_map(intval(...), array_column($rows, 'id'))));
    }

    private function tag(string $tag, int $id): string
    {
        return "{$tag}_{$id}";
    }
}
