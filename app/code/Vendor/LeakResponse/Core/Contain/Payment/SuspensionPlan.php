<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Payment;

use Vendor\LeakResponse\Core\Contain\Plan\ConsequenceView;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;

/**
 * What a suspension of payment covers and what follows from it.
 *
 * @phpstan-type Method array{code: string, title: string, isOnline: bool, isHeld: bool}
 */
class SuspensionPlan
{
    public function __construct(
        private readonly Payments $payments,
        private readonly OpenAuthorisations $authorisations,
        private readonly ShopDirectory $shop,
    ) {
    }

    /** @return array<string, Method> active methods of the scope by code */
    public function methods(TargetScope $scope): array
    {
        $methods = [];
        foreach (ScopeStores::of($this->shop, $scope) as $store) {
            foreach ($this->payments->active($store['storeId']) as $method) {
                $methods[$method['code']] ??= $method;
            }
        }
        return $methods;
    }

    /**
     * @param list<string> $targets
     * @param array<string, Method> $known
     * @return list<string> codes that are active now and will be refused
     */
    public static function suspended(array $targets, array $known): array
    {
        $all = in_array(PaymentGate::ALL_ONLINE, $targets, true);
        $meant = array_filter($known, static fn (array $method): bool => ($all && $method['isOnline'])
            || in_array($method['code'], $targets, true));
        return array_map(strval(...), array_keys($meant));
    }

    /**
     * @param list<string> $targets
     * @return list<ConsequenceView>
     */
    public function consequences(TargetScope $scope, array $targets): array
    {
        $known = $this->methods($scope);
        $suspended = self::suspended($targets, $known);
        $said = new Consequences();
        foreach ($suspended as $code) {
            $said->about('will', 'payment_refused', ['method' => $known[$code]['title']]);
        }
        if (in_array(PaymentGate::ALL_ONLINE, $targets, true)) {
            $said->will('online_payment_refused');
        }
        $said->willNot('shop_stays_open')->willNot('carts_stay')->willNot('nobody_signed_out')->willNot('no_mail');
        foreach ($this->storesWithoutMethod($scope, $suspended) as $store) {
            $said->about('breaks', 'no_method_left', ['store' => $store]);
        }
        $said->breaks('new_orders_by_api');
        foreach ($this->authorisations->of($scope, $suspended) as $open) {
            $said->about('stays_open', 'open_authorisations', [
                'method' => $known[$open['method']]['title'],
                'n' => (string) $open['counted'],
                'orders' => implode(', ', $open['orders']),
            ]);
        }
        $said->staysOpen('captures_and_refunds')->staysOpen('at_the_provider');
        foreach ($suspended as $code) {
            if (!$known[$code]['isHeld']) {
                $said->about('stays_open', 'not_held_without_module', ['method' => $known[$code]['title']]);
            }
        }
        return $said->all();
    }

    /**
     * @param list<string> $suspended
     * @return list<string> names of store views where nobody can pay any more
     */
    private function storesWithoutMethod(TargetScope $scope, array $suspended): array
    {
        $names = [];
        foreach (ScopeStores::of($this->shop, $scope) as $store) {
            // A free order needs no payment, so it does not count as a way to pay.
            $left = array_diff(array_column($this->payments->active($store['storeId']), 'code'), $suspended, ['free']);
            if ($left === []) {
                $names[] = $store['storeName'];
            }
        }
        return $names;
    }
}
