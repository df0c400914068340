<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Proof\CanaryDoors;
use LeakResponse\Sandbox\Proof\Tally;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Order\Transaction;
use Vendor\LeakResponse\Core\Contain\Order\TransactionGate;
use Vendor\LeakResponse\Core\Contain\Order\TransactionRules;
use Vendor\LeakResponse\Core\Contain\Order\Transactions;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Orders of the sandbox: they know an address, a mail address and an amount, no country and no card. */
class SandboxTransactions implements Transactions
{
    public function __construct(
        private readonly Connection $connection,
        private readonly TransactionGate $gate,
        private readonly CanaryDoors $doors,
        private readonly RefusalLog $refusals,
    ) {
    }

    public function recent(array $storeIds): array
    {
        $rows = $storeIds === [] ? [] : $this->connection->fetchAll(
            "SELECT customer_email, grand_total FROM {$this->connection->table('sales_order')}"
            . ' WHERE store_id IN (' . implode(', ', array_fill(0, count($storeIds), '?')) . ') ORDER BY entity_id DESC LIMIT 1000',
            $storeIds
        );
        return array_map(static fn (array $row): Transaction => new Transaction(
            '',
            (string) $row['customer_email'],
            (string) $row['grand_total'],
            []
        ), $rows);
    }

    public function attempt(int $storeId, TransactionRules $rules): array
    {
        $store = StoreView::byId($storeId);
        $tally = new Tally();
        $first = static fn (string $name): string => $rules->rules[$name][0] ?? '';
        $trials = array_filter([
            'domain' => $first('domain') === '' ? null : new Transaction('', 'canary@' . $first('domain'), '0', []),
            'amount_over' => $first('amount_over') === ''
                ? null
                : new Transaction('', '', (string) ((float) $first('amount_over') + 1), []),
            'network' => $first('network') === '' ? null : new Transaction((string) strtok($first('network'), '/'), '', '0', []),
        ]);
        $asked = [];
        foreach ($trials as $name => $order) {
            // Asked inside the server: an order placed over HTTP would be one.
            $isMet = $this->gate->judge($order, $store->websiteId, $store->id, false, false) !== null;
            $asked[] = new ProbeView("order_{$name}", 'canary', 'in_process', 1, $isMet ? 1 : 0, $isMet ? '' : 'not_as_expected');
        }
        foreach (array_diff(TransactionRules::NAMES, array_keys($trials)) as $name) {
            if ($first($name) !== '') {
                $tally->add("order_{$name}", 'canary', null);
            }
        }
        $page = $this->doors->browser()->get("{$store->path()}/")->status;
        $tally->add('guest_page', 'control', $page === 0 ? null : $page === 200);
        return [...$asked, ...$tally->probes()];
    }

    /** Whether an order that no rule describes goes through in the store view. */
    public function goes(int $storeId): bool
    {
        $store = StoreView::byId($storeId);
        return $this->gate->judge(new Transaction('', '', '0', []), $store->websiteId, $store->id, false, false) === null;
    }

    /** @return string hold or refuse; empty where the order may be placed */
    public function effect(Request $request, StoreView $store, string $mail, float $amount): string
    {
        if (!$this->gate->isOn()) {
            return '';
        }
        $order = new Transaction($request->address, $mail, number_format($amount, 2, '.', ''), []);
        $ruling = $this->gate->judge($order, $store->websiteId, $store->id, false);
        if ($ruling === null) {
            return '';
        }
        $code = $ruling['effect'] === 'hold' ? 'order_held' : 'order_blocked';
        $refusal = new Refusal("{$code}.{$ruling['rule']}", 'This order cannot be placed at the moment.', $ruling['rule'], 400);
        $nobody = new Actor('anonymous', '', 'none', 'storefront');
        $this->refusals->record($refusal, $nobody, $request->method, $request->path, $request->address);
        return $ruling['effect'];
    }
}
