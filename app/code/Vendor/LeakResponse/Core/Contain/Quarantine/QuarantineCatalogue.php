<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Quarantine;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\ProbeSums;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Switches\PlainSwitch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchRow;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchTable;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Takes products, categories, pages and blocks out of sight and out of sale. Gates decide while the shop runs: nothing in
 * the catalogue is written, so no import and no reindexing brings them back, and lifting it is exact.
 */
class QuarantineCatalogue extends PlainSwitch
{
    public const CODE = 'quarantine_catalogue';
    /** Store views in which the doors are tried, and so many of each kind there; the rest follows the same switch. */
    private const TRIED = 3;

    private readonly QuarantineOptions $asked;

    public function __construct(
        Turning $turning,
        private readonly Catalogue $catalogue,
        private readonly QuarantinePlan $plan,
        private readonly SwitchTable $table,
        private readonly ShopDirectory $shop,
        private readonly Clock $clock,
    ) {
        parent::__construct($turning);
        $this->asked = new QuarantineOptions($catalogue);
    }

    public function code(): string
    {
        return self::CODE;
    }

    public function options(array $given, TargetScope $scope): array
    {
        return $this->asked->read($given) + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        return new ActionPlan($figures, $this->plan->consequences($figures, $scope, $this->asked->entities($options)));
    }

    public function committed(): void
    {
        parent::committed();
        $turned = $this->table->read(self::CODE);
        $number = max([0, ...array_map(static fn (SwitchRow $row): int => $row->number, array_values($turned))]);
        $this->purge(array_values(array_map(
            static fn (SwitchRow $row): string => $row->key->target,
            array_filter($turned, static fn (SwitchRow $row): bool => $row->number === $number)
        )));
    }

    public function prove(ContainmentRun $run): array
    {
        // A request that was on its way when the switch turned may have put its page into the cache after that.
        $this->purge($this->targets($run->options));
        $tried = [];
        foreach (CatalogueKind::cases() as $kind) {
            $ofKind = [$kind->value => array_slice($run->options[$kind->value] ?? [], 0, self::TRIED)];
            array_push($tried, ...$this->asked->entities($ofKind));
        }
        $probes = [];
        foreach ($tried === [] ? [] : array_slice(ScopeStores::of($this->shop, $run->scope), 0, self::TRIED) as $store) {
            array_push($probes, ...$this->catalogue->attempt($store['storeId'], $tried));
        }
        return $probes === [] ? [new ProbeView('catalogue', 'canary', 'not_tried', 0, 0, 'no_store')] : ProbeSums::of($probes);
    }

    protected function targets(array $options): array
    {
        return QuarantineOptions::targets($options);
    }

    protected function detailByTarget(ContainmentRun $run): array
    {
        $details = [];
        foreach ($this->asked->entities($run->options) as $entity) {
            // A SKU belongs to one product for ever; an identifier may belong to pages of other store views, too.
            $greatest = $entity->kind === CatalogueKind::Product ? 0 : $this->catalogue->greatest($entity->kind);
            $details[$entity->target()] = CanonicalJson::encode(['name' => $entity->name, 'greatest' => $greatest]);
        }
        return $details;
    }

    /** @param list<string> $targets */
    private function purge(array $targets): void
    {
        $entities = [];
        foreach ($targets as $target) {
            [$kind, $id] = explode(':', $target, 2) + ['', ''];
            $kind = CatalogueKind::tryFrom($kind);
            if ($kind !== null) {
                $entities[$target] = [$kind, (int) $id];
            }
        }
        if ($entities !== []) {
            $this->catalogue->purge(array_values($entities));
        }
    }
}
