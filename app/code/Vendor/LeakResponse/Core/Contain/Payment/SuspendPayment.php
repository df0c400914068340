<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Payment;

use Vendor\LeakResponse\Core\Contain\Plan\ActionPlan;
use Vendor\LeakResponse\Core\Contain\Plan\PlanFigures;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ContainmentRun;
use Vendor\LeakResponse\Core\Contain\Run\ProbeSums;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchKey;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;
use Vendor\LeakResponse\Core\Contain\Switches\Turning;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Refuses payment methods wherever an order can be paid or placed, until it is lifted. Money already authorised stays. */
class SuspendPayment implements SwitchAction
{
    public const CODE = 'suspend_payment';
    private const MOST = 50;
    /** Store views in which the doors are tried; the rest follow the same switch. */
    private const TRIED = 3;

    public function __construct(
        private readonly Turning $turning,
        private readonly SuspensionPlan $plan,
        private readonly Payments $payments,
        private readonly PaymentConfig $config,
        private readonly ShopDirectory $shop,
        private readonly Clock $clock,
    ) {
    }

    public function code(): string
    {
        return self::CODE;
    }

    public function reversal(): string
    {
        return 'exact';
    }

    public function audiences(): array
    {
        return [[self::SHOP]];
    }

    public function options(array $given, TargetScope $scope): array
    {
        SwitchOptions::refuseUnknown($given, ['method']);
        $methods = array_values(array_unique($given['method'] ?? []));
        sort($methods);
        if ($methods === [] || count($methods) > self::MOST) {
            throw Refusal::badField('options', 'options: name one to fifty payment methods as method, or * for all online methods.');
        }
        $known = $this->plan->methods($scope);
        foreach ($methods as $method) {
            if ($method !== PaymentGate::ALL_ONLINE && !isset($known[$method])) {
                throw Refusal::badField('options', 'options: a method is not active in these stores.');
            }
        }
        $now = Instant::micros($this->clock->now());
        return ['method' => $methods] + SwitchOptions::later($given, 'expires_at', $now);
    }

    public function plan(PlanFigures $figures, TargetScope $scope, array $audience): ActionPlan
    {
        return $this->planSwitch($figures, $scope, ['method' => [PaymentGate::ALL_ONLINE]]);
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        return new ActionPlan($figures, $this->plan->consequences($scope, $options['method'] ?? []));
    }

    public function preserve(ContainmentRun $run): array
    {
        $known = $this->plan->methods($run->scope);
        $suspended = SuspensionPlan::suspended($run->options['method'] ?? [], $known);
        $held = array_values(array_filter($suspended, static fn (string $code): bool => $known[$code]['isHeld']));
        $places = $this->config->read($run->scope, $held);
        $prior = $this->turning->keep($run, $this->keys($run), ['config' => $places, 'suspended' => $suspended]);
        return ['prior' => $prior, 'methods' => $suspended, 'config_rows' => count($places)];
    }

    public function guard(ContainmentRun $run): array
    {
        return ['switch' => $this->turning->turnOn($run, $this->keys($run))];
    }

    public function sweep(ContainmentRun $run, int $after, int $upTo): void
    {
        // A switch has no customers to sweep; what makes it lasting is done once, in `secondGuard`.
    }

    public function secondGuard(ContainmentRun $run): array
    {
        $kept = $this->turning->kept($run);
        $places = is_array($kept['config'] ?? null) ? array_values($kept['config']) : [];
        /** @var list<array{scope: string, scope_id: int, path: string, value: string|null}> $places written by `preserve` */
        $this->config->hold($places);
        return $places === [] ? [] : ['config_rows' => count($places)];
    }

    public function verify(ContainmentRun $run): int
    {
        return $this->turning->missing($run, $this->keys($run));
    }

    public function undo(ContainmentRun $run): void
    {
        $more = $this->turning->putBack($run, $this->keys($run));
        $this->config->putBack(is_array($more['config'] ?? null) ? $more['config'] : []);
    }

    public function number(): int
    {
        return $this->turning->number(self::CODE);
    }

    public function lock(): int
    {
        return $this->turning->lock(self::CODE);
    }

    public function committed(): void
    {
        $this->turning->committed();
        $this->payments->configurationChanged();
    }

    public function prove(ContainmentRun $run): array
    {
        $kept = $this->turning->kept($run);
        $suspended = is_array($kept['suspended'] ?? null) ? array_values(array_filter($kept['suspended'], is_string(...))) : [];
        $probes = [];
        foreach (array_slice(ScopeStores::of($this->shop, $run->scope), 0, self::TRIED) as $store) {
            if ($suspended !== []) {
                array_push($probes, ...$this->payments->attempt($store['storeId'], $suspended));
            }
        }
        return $probes === [] ? [new ProbeView('payment', 'canary', 'not_tried', 0, 0, 'no_method')] : ProbeSums::of($probes);
    }

    public function look(ContainmentRun $run): array
    {
        return $this->turning->look($run);
    }

    /** @return non-empty-list<SwitchKey> */
    private function keys(ContainmentRun $run): array
    {
        return SwitchKey::ofScope(self::CODE, $run->scope, ($run->options['method'] ?? []) ?: [PaymentGate::ALL_ONLINE]);
    }
}
