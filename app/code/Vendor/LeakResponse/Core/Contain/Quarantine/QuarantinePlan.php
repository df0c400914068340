<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

use Vendor\LeakResponse\Core\Contain\Plan\ConsequenceView;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;

/** What follows when products, categories, pages and blocks are put in quarantine, by name. */
class QuarantinePlan
{
    /** Of each kind so many are named; the rest is counted. */
    private const NAMED = 20;

    public function __construct(private readonly Catalogue $catalogue, private readonly ShopDirectory $shop)
    {
    }

    /**
     * @param list<CatalogueEntity> $entities
     * @return list<ConsequenceView>
     */
    public function consequences(PlanFigures $figures, TargetScope $scope, array $entities): array
    {
        $said = new Consequences();
        foreach (CatalogueKind::cases() as $kind) {
            $this->say($kind, array_values(array_filter($entities, static fn ($entity): bool => $entity->kind === $kind)), $said);
        }
        $products = array_values(array_map(
            static fn (CatalogueEntity $entity): int => $entity->id,
            array_filter($entities, static fn ($entity): bool => $entity->kind === CatalogueKind::Product)
        ));
        if ($products !== []) {
            $stores = array_column(ScopeStores::of($this->shop, $scope), 'storeId');
            $said->breaks('carts_with_it', $this->catalogue->carts($products, $stores));
            $open = $this->catalogue->openOrders($products, $stores);
            $said->about('stays_open', 'orders_with_it', ['n' => (string) $open]);
        }
        $said->willNot('catalogue_unchanged')->willNot('staff_sees_it')->willNot('carts_stay')->willNot('nobody_signed_out')
            ->willNot('no_mail');
        $said->staysOpen('feeds_and_copies')->staysOpen('quarantine_without_module');
        return $said->integrationsStay($figures->integrations)->all();
    }

    /** @param list<CatalogueEntity> $entities */
    private function say(CatalogueKind $kind, array $entities, Consequences $said): void
    {
        foreach (array_slice($entities, 0, self::NAMED) as $entity) {
            $name = $entity->title === '' ? $entity->name : $entity->title;
            $more = $entity->name === '' || $entity->name === $name ? '' : " ({$entity->name})";
            $said->about('will', "{$kind->value}_hidden", ['name' => $name . $more]);
            if ($entity->below > 0) {
                $said->about('will', 'categories_below', ['name' => $name, 'n' => (string) $entity->below]);
            }
            if ($entity->role !== '') {
                $said->about('breaks', "page_is_{$entity->role}", ['name' => $name]);
            }
        }
        $left = count($entities) - self::NAMED;
        if ($left > 0) {
            $said->about('will', "more_of_{$kind->value}", ['n' => (string) $left]);
        }
        if ($kind === CatalogueKind::Category && $entities !== []) {
            $said->staysOpen('products_of_category');
        }
    }
}
