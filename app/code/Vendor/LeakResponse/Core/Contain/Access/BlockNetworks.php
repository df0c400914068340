<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

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

/** Refuses whoever comes from the named addresses and networks, at every door of the shop before anything else looks. */
class BlockNetworks extends PlainSwitch
{
    public const CODE = 'block_networks';
    private const MOST = 100;
    private const TRIED = 3;

    public function __construct(
        Turning $turning,
        private readonly NetworkTrial $trial,
        private readonly NetworkFigures $figures,
        private readonly ShopDirectory $shop,
        private readonly CallerAddress $caller,
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
        SwitchOptions::refuseUnknown($given, ['network']);
        $networks = [];
        foreach ($given['network'] ?? [] as $text) {
            $range = NetworkRange::read($text) ?? throw Refusal::badField(
                'options',
                'options: network must be an address or a network, for example 192.0.2.0/24 or 2001:db8::/32.'
            );
            if ($range->isTooWide()) {
                throw Refusal::unprocessable('network_too_wide', 'options', 'Networks wider than /8 (IPv6: /16) are not blocked.');
            }
            if (ClientAddress::isIn($this->caller->current(), [$range->text()])) {
                throw Refusal::unprocessable('own_network', 'options', 'Your own address is in this network: you would lock yourself out.');
            }
            $networks[$range->text()] = $range->text();
        }
        if ($networks === [] || count($networks) > self::MOST) {
            throw Refusal::badField('options', 'options: name one to a hundred addresses or networks as network.');
        }
        sort($networks);
        return ['network' => $networks] + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        $networks = $options['network'] ?? [];
        $said = new Consequences();
        foreach ($networks as $network) {
            $said->about('will', 'network_refused', ['network' => $network]);
        }
        $said->willNot('others_notice_nothing')->willNot('callbacks_stay')->willNot('nobody_signed_out')->willNot('no_mail');
        $said->breaks('orders_from_there', $this->figures->orders($scope, $networks, $this->shop));
        $said->breaks('admins_from_there', $scope->kind === 'all' ? $this->figures->adminSessions($networks) : 0);
        $said->breaks('neighbours');
        foreach ($this->caller->neverBlock() as $spared) {
            if (!str_starts_with($spared, '/')) {
                $said->about('stays_open', 'never_blocked', ['network' => $spared]);
            }
        }
        $said->staysOpen('cached_pages')->staysOpen('other_addresses');
        if ($scope->kind !== 'all') {
            $said->staysOpen('admin_from_there');
        }
        return new ActionPlan($figures, $said->all());
    }

    public function prove(ContainmentRun $run): array
    {
        $networks = $run->options['network'] ?? [];
        $probes = [];
        foreach (array_slice(ScopeStores::of($this->shop, $run->scope), 0, self::TRIED) as $store) {
            if ($networks !== []) {
                array_push($probes, ...$this->trial->attempt($store, $networks));
            }
        }
        return $probes === [] ? [new ProbeView('network', 'canary', 'not_tried', 0, 0, 'no_store')] : ProbeSums::of($probes);
    }

    /** One switch for the list, so that a gate reads a few rows however long it is. */
    protected function targets(array $options): array
    {
        return ['list-' . substr(hash('sha256', implode("\n", $options['network'] ?? [])), 0, 32)];
    }

    protected function detail(ContainmentRun $run): array
    {
        return ['networks' => $run->options['network'] ?? []];
    }
}
