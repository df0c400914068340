<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Store;

use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Maintenance;
use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\ProbeSums;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Switches\PlainSwitch;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** One switch for websites or store views: the page instead of the shop, no orders, no payment, closed doors. Others trade on. */
class IsolateStore extends PlainSwitch
{
    public const CODE = 'isolate_store';
    private const TRIED = 3;
    private const TRIED_BESIDE = 2;
    private const PAGE_OPTIONS = '/^((heading|text)(\.\d+)?|open_at|order_note|allow)$/D';

    public function __construct(
        Turning $turning,
        private readonly Maintenance $page,
        private readonly IsolatedStores $stores,
        private readonly ShopDirectory $shop,
        private readonly Clock $clock,
    ) {
        parent::__construct($turning);
    }

    public function code(): string
    {
        return self::CODE;
    }

    public function options(array $given, TargetScope $scope): array
    {
        $isOfPage = static fn (string $name): bool => preg_match(self::PAGE_OPTIONS, $name) === 1;
        $ofPage = array_filter($given, $isOfPage, ARRAY_FILTER_USE_KEY);
        SwitchOptions::refuseUnknown(array_diff_key($given, $ofPage), ['part']);
        if ($scope->kind === 'all') {
            throw Refusal::unprocessable(
                'not_every_store',
                'scope.kind',
                'Name websites or store views: isolating all leaves none to trade.'
            );
        }
        $parts = array_values(array_unique($given['part'] ?? [])) ?: Isolation::PARTS;
        sort($parts);
        if (array_diff($parts, Isolation::PARTS) !== []) {
            throw Refusal::badField('options', 'options: part must be one or more of ' . implode(', ', Isolation::PARTS) . '.');
        }
        if ($ofPage !== [] && !in_array(Isolation::PAGE, $parts, true)) {
            throw Refusal::badField('options', 'options: words and addresses belong to the part page.');
        }
        return ['part' => $parts] + $this->page->options($ofPage, $scope)
            + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        $said = new Consequences();
        $parts = $options['part'] ?? Isolation::PARTS;
        $isolated = ScopeStores::of($this->shop, $scope);
        $shown = in_array(Isolation::PAGE, $parts, true) ? 'page_shown' : 'store_isolated';
        foreach ($isolated as $store) {
            $said->about('will', $shown, ['store' => $store['storeName']]);
        }
        $this->sayParts($parts, $figures, $said);
        foreach ($this->beside($isolated) as $store) {
            $said->about('will_not', 'store_trades_on', ['store' => $store['storeName']]);
        }
        $said->willNot('admin_stays')->willNot('callbacks_stay')->willNot('carts_stay')->willNot('nobody_signed_out')->willNot('no_mail');
        foreach ($options['allow'] ?? [] as $address) {
            $said->about('stays_open', 'allowed_address', ['address' => $address]);
        }
        $said->staysOpen('isolated_sessions')->staysOpen('calls_for_all_stores')->staysOpen('captures_and_refunds')
            ->staysOpen('isolation_without_module');
        return new ActionPlan($figures, $said->all());
    }

    public function committed(): void
    {
        // The page's: caches in front of the shop must not go on showing it.
        $this->page->committed();
    }

    public function prove(ContainmentRun $run): array
    {
        $isolated = ScopeStores::of($this->shop, $run->scope);
        $probes = [];
        foreach (array_slice($isolated, 0, self::TRIED) as $store) {
            array_push($probes, ...$this->stores->attempt($store['storeId'], $run->options['part'] ?? Isolation::PARTS));
        }
        foreach (array_slice($this->beside($isolated), 0, self::TRIED_BESIDE) as $store) {
            array_push($probes, ...$this->stores->trades($store['storeId']));
        }
        return $probes === [] ? [new ProbeView('store', 'canary', 'not_tried', 0, 0, 'no_store')] : ProbeSums::of($probes);
    }

    protected function targets(array $options): array
    {
        return [''];
    }

    protected function detail(ContainmentRun $run): array
    {
        $parts = $run->options['part'] ?? Isolation::PARTS;
        return ['parts' => $parts] + (in_array(Isolation::PAGE, $parts, true) ? $this->page->pageOf($run) : []);
    }

    /** @param list<string> $parts */
    private function sayParts(array $parts, PlanFigures $figures, Consequences $said): void
    {
        foreach ($parts as $part) {
            match ($part) {
                Isolation::ORDERS => $said->will('isolated_orders_refused'),
                Isolation::PAYMENT => $said->will('online_payment_refused'),
                Isolation::DOORS => $said->will('isolated_doors_closed'),
                default => $said->breaks('checkouts_stop')->breaks('apps_of_the_shop')->staysOpen('static_files'),
            };
        }
        $said->breaks('open_checkouts', $figures->openCheckouts);
    }

    /**
     * @param list<array{websiteId: int, websiteName: string, storeId: int, storeName: string}> $isolated
     * @return list<array{websiteId: int, websiteName: string, storeId: int, storeName: string}>
     */
    private function beside(array $isolated): array
    {
        $ids = array_column($isolated, 'storeId');
        $isBeside = static fn (array $store): bool => !in_array($store['storeId'], $ids, true);
        return array_values(array_filter($this->shop->stores(), $isBeside));
    }
}
