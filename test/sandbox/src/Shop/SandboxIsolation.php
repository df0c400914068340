<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Proof\CanaryDoors;
use LeakResponse\Sandbox\Proof\Tally;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Storefronts;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;
use Vendor\LeakResponse\Core\Contain\Store\IsolatedStores;
use Vendor\LeakResponse\Core\Contain\Store\Isolation;

/** Isolated store views of this shop: the page over HTTP, what stands behind it by its gates. */
class SandboxIsolation implements IsolatedStores
{
    public function __construct(
        private readonly CanaryDoors $doors,
        private readonly Storefronts $fronts,
        private readonly DoorGate $doorGate,
        private readonly PaymentGate $paymentGate,
        private readonly SandboxTransactions $orders,
    ) {
    }

    public function attempt(int $storeId, array $parts): array
    {
        $store = StoreView::byId($storeId);
        $tally = new Tally();
        foreach ($parts as $part) {
            match ($part) {
                Isolation::DOORS => $this->shutDoors($store, $tally),
                Isolation::PAYMENT => $tally->add('payment', 'canary', $this->paymentGate
                    ->isSuspended([PaymentGate::ALL_ONLINE], true, $store->websiteId, $storeId)),
                Isolation::ORDERS => $tally->add('order', 'canary', !$this->orders->goes($storeId)),
                default => null,
            };
        }
        return [...$tally->probes(), ...(in_array(Isolation::PAGE, $parts, true) ? $this->fronts->attempt($storeId) : [])];
    }

    public function trades(int $storeId): array
    {
        $store = StoreView::byId($storeId);
        if ($this->doorGate->isClosed(Door::Rest, $store->websiteId, $storeId)) {
            return [];
        }
        $status = $this->doors->browser()->get("{$store->path()}/")->status;
        $tally = new Tally();
        $tally->add('other_store', 'control', $status === 0 ? null : $status === 200);
        return $tally->probes();
    }

    private function shutDoors(StoreView $store, Tally $tally): void
    {
        foreach (Isolation::doors() as $door) {
            $tally->add($door->value, 'canary', $this->doorGate->isClosed($door, $store->websiteId, $store->id));
        }
    }
}
