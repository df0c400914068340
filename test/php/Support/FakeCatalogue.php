<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Quarantine\Catalogue;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueEntity;
use Vendor\LeakResponse\Core\Contain\Quarantine\CatalogueKind;
use Vendor\LeakResponse\Core\Contain\Quarantine\QuarantineGate;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Two products, a category, two pages with one identifier, and a block, seen through the real gate. */
class FakeCatalogue implements Catalogue
{
    /** @var list<CatalogueEntity> */
    public array $all;
    /** @var list<list<string>> what was purged, call by call */
    public array $purged = [];
    /** A node that does not ask the gate. */
    public bool $sabotaged = false;

    /** @param Closure(): QuarantineGate $gate as another request has it */
    public function __construct(private readonly Closure $gate)
    {
        $this->all = [
            new CatalogueEntity(CatalogueKind::Product, 1, 'mug', 'Blue mug'),
            new CatalogueEntity(CatalogueKind::Product, 2, 'lamp', 'Red lamp'),
            new CatalogueEntity(CatalogueKind::Category, 5, '', 'Kitchen', 3),
            new CatalogueEntity(CatalogueKind::Page, 7, 'about', 'About us'),
            new CatalogueEntity(CatalogueKind::Page, 8, 'about', 'About us', 0, 'home'),
            new CatalogueEntity(CatalogueKind::Block, 9, 'footer', 'Footer'),
        ];
    }

    public function find(CatalogueKind $kind, string $name, bool $isNumber): array
    {
        return array_values(array_filter($this->all, static fn (CatalogueEntity $entity): bool => $entity->kind === $kind
            && ($isNumber ? (string) $entity->id : $entity->name) === $name));
    }

    public function search(CatalogueKind $kind, string $words, int $limit): array
    {
        $fits = static fn (CatalogueEntity $entity): bool => $entity->kind === $kind
            && mb_stripos("{$entity->name} {$entity->title}", $words) !== false;
        return array_slice(array_values(array_filter($this->all, $fits)), 0, $limit);
    }

    public function greatest(CatalogueKind $kind): int
    {
        return max(array_map(static fn (CatalogueEntity $entity): int => $entity->kind === $kind ? $entity->id : 0, $this->all));
    }

    public function carts(array $products, array $storeIds): int
    {
        return count($products) * count($storeIds);
    }

    public function openOrders(array $products, array $storeIds): int
    {
        return 2;
    }

    public function purge(array $entities): void
    {
        $this->purged[] = array_map(static fn (array $entity): string => "{$entity[0]->value}:{$entity[1]}", $entities);
    }

    public function attempt(int $storeId, array $entities): array
    {
        $gone = array_filter($entities, fn (CatalogueEntity $entity): bool => !$this->isSeen($entity, $storeId));
        return [new ProbeView('product_page', 'canary', 'in_process', count($entities), count($gone), '')];
    }

    public function isSeen(CatalogueEntity $entity, int $storeId): bool
    {
        $held = ($this->gate)()->held($entity->kind, $storeId === 2 ? 2 : 1, $storeId);
        return $this->sabotaged || !$held->has($entity->id, $entity->name);
    }
}
