<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Order;

use Vendor\LeakResponse\Core\Contain\Guard\MailMark;
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
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Holds or refuses orders by rules, in line with placing them. Several blocks count together; each is lifted by itself. */
class BlockTransactions extends PlainSwitch
{
    public const CODE = 'block_transactions';
    private const TRIED = 3;

    public function __construct(
        Turning $turning,
        private readonly TransactionOptions $asked,
        private readonly Transactions $orders,
        private readonly MailMark $marks,
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
        return $this->asked->read($given) + SwitchOptions::later($given, 'expires_at', Instant::micros($this->clock->now()));
    }

    public function planSwitch(PlanFigures $figures, TargetScope $scope, array $options): ActionPlan
    {
        $rules = TransactionRules::of($options);
        $said = new Consequences();
        $said->will($rules->isHold() ? 'orders_held' : 'orders_refused');
        foreach (TransactionRules::NAMES as $name) {
            // Of mail addresses only their number is said: the shop keeps no more than their hashes.
            $values = $name === 'mail' ? array_filter([(string) count($rules->rules[$name] ?? [])]) : $rules->rules[$name] ?? [];
            foreach ($values as $value) {
                $said->about('will', "rule_{$name}", ['value' => $value]);
            }
        }
        $recent = $this->orders->recent(array_column(ScopeStores::of($this->shop, $scope), 'storeId'));
        $met = array_filter($recent, fn (Transaction $order): bool => $rules->meets($order, $this->marks) !== '');
        $said->about('breaks', 'recent_orders_met', ['n' => (string) count($met), 'of' => (string) count($recent)]);
        $said->willNot('carts_stay')->willNot('nobody_signed_out')->willNot('no_mail');
        $said->willNot($rules->coversStaff() ? 'orders_placed_stay' : 'staff_orders_spared');
        if ($rules->isHold()) {
            $said->staysOpen('money_is_taken')->staysOpen('held_until_released');
        } else {
            $said->staysOpen('at_the_provider');
        }
        if (($rules->rules['bin'] ?? []) !== []) {
            $said->staysOpen('bin_where_known');
        }
        $said->staysOpen('quarantine_without_module');
        return new ActionPlan($figures, $said->all());
    }

    public function prove(ContainmentRun $run): array
    {
        $probes = [];
        foreach (array_slice(ScopeStores::of($this->shop, $run->scope), 0, self::TRIED) as $store) {
            array_push($probes, ...$this->orders->attempt($store['storeId'], TransactionRules::of($run->options)));
        }
        return $probes === [] ? [new ProbeView('transaction', 'canary', 'not_tried', 0, 0, 'no_store')] : ProbeSums::of($probes);
    }

    protected function targets(array $options): array
    {
        return ['rules:' . substr(hash('sha256', CanonicalJson::encode(self::rules($options))), 0, 32)];
    }

    protected function detail(ContainmentRun $run): array
    {
        return self::rules($run->options);
    }

    /**
     * @param array<string, list<string>> $options
     * @return array<string, list<string>>
     */
    private static function rules(array $options): array
    {
        return array_diff_key($options, ['expires_at' => true]);
    }
}
