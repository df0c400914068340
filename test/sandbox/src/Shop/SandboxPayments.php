<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Proof\CanaryDoors;
use LeakResponse\Sandbox\Proof\Tally;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;
use Vendor\LeakResponse\Core\Contain\Payment\Payments;

/** The one way to pay here: on delivery. */
class SandboxPayments implements Payments
{
    public const METHOD = 'cashondelivery';

    public function __construct(private readonly CanaryDoors $doors, private readonly PaymentGate $gate)
    {
    }

    public function active(int $storeId): array
    {
        return [['code' => self::METHOD, 'title' => 'On delivery', 'isOnline' => false, 'isHeld' => false]];
    }

    public function configurationChanged(): void
    {
        // This shop has no configuration to read again.
    }

    public function attempt(int $storeId, array $suspended): array
    {
        $store = StoreView::byId($storeId);
        $browser = $this->doors->browser();
        $home = $browser->get("{$store->path()}/");
        $isReached = $home->status === 200;
        if ($isReached) {
            $browser->submit("{$store->path()}/", "{$store->path()}/cart/add", ['sku' => (string) array_key_first(Cart::PRODUCTS)]);
        }
        $checkout = $browser->get("{$store->path()}/checkout");
        $tally = new Tally();
        $tally->add('payment_offer', 'canary', $isReached && $checkout->status === 200
            ? !str_contains($checkout->body, '/checkout/place')
            : null);
        $tally->add('guest_page', 'control', $home->status === 0 ? null : $home->status === 200);
        return $tally->probes();
    }

    public function isSuspended(StoreView $store): bool
    {
        return $this->gate->isSuspended([self::METHOD], false, $store->websiteId, $store->id);
    }
}
