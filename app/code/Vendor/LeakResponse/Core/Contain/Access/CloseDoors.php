<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

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
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Closes single ways into and out of the shop. The API of this module, the panel of whoever acts and the callbacks of
 * payment providers stay open.
 */
class CloseDoors extends PlainSwitch
{
    public const CODE = 'close_doors';
    private const MOST_NETWORKS = 50;
    /** Store views in which the doors are tried; the rest follow the same switch. */
    private const TRIED = 3;

    public function __construct(
        Turning $turning,
        private readonly Doors $doors,
        private readonly DoorPlan $plan,
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
        SwitchOptions::refuseUnknown($given, ['door', 'allow']);
        $doors = [];
        foreach ($given['door'] ?? [] as $name) {
            $door = Door::tryFrom($name) ?? throw Refusal::badField(
                'options',
                'options: door must be one of ' . implode(', ', array_column(Door::cases(), 'value')) . '.'
            );
            if ($door->isOfWholeShop() && $scope->kind !== 'all') {
                throw Refusal::unprocessable('whole_shop_only', 'scope.kind', "The door {$name} belongs to the whole shop.");
            }
            $doors[$name] = $name;
        }
        if ($doors === []) {
            throw Refusal::badField('options', 'options: name at least one door.');
        }
        sort($doors);
        $allow = $this->allowed($given['allow'] ?? [], in_array(Door::AdminLogin->value, $doors, true));
        return ['door' => $doors] + $allow + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        return new ActionPlan($figures, $this->plan->consequences($figures, $scope, self::doors($options), $options['allow'] ?? []));
    }

    public function prove(ContainmentRun $run): array
    {
        $doors = self::doors($run->options);
        $probes = [];
        foreach (array_slice(ScopeStores::of($this->shop, $run->scope), 0, self::TRIED) as $store) {
            if ($doors !== []) {
                array_push($probes, ...$this->doors->attempt($store['storeId'], $doors));
            }
        }
        return $probes === [] ? [new ProbeView('door', 'canary', 'not_tried', 0, 0, 'no_store')] : ProbeSums::of($probes);
    }

    protected function targets(array $options): array
    {
        return $options['door'] ?? [];
    }

    protected function detail(ContainmentRun $run): array
    {
        return ($run->options['allow'] ?? []) === [] ? [] : ['allow' => $run->options['allow']];
    }

    /**
     * @param list<string> $given
     * @return array<string, list<string>>
     */
    private function allowed(array $given, bool $isNeeded): array
    {
        if (!$isNeeded) {
            return $given === [] ? [] : throw Refusal::badField('options', 'options: allow belongs to the door admin_login.');
        }
        if ($given === [] || count($given) > self::MOST_NETWORKS) {
            throw Refusal::badField('options', 'options: admin_login needs one to fifty addresses or networks as allow.');
        }
        foreach ($given as $network) {
            if (!ClientAddress::isNetwork($network)) {
                throw Refusal::badField('options', 'options: allow must be an address or a network, for example 192.0.2.0/24.');
            }
        }
        $client = $this->caller->current();
        if ($client !== '' && !ClientAddress::isIn($client, $given)) {
            throw Refusal::unprocessable(
                'own_address_missing',
                'options',
                'Your own address is not in allow: you would lock yourself out. The shell may do this.'
            );
        }
        $allow = array_values(array_unique($given));
        sort($allow);
        return ['allow' => $allow];
    }

    /**
     * @param array<string, list<string>> $options
     * @return list<Door>
     */
    private static function doors(array $options): array
    {
        return array_values(array_filter(array_map(Door::tryFrom(...), $options['door'] ?? [])));
    }
}
