<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Payment;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: the shop's payment methods. */
interface Payments
{
    /**
     * The methods that are active in a store view.
     *
     * `isOnline`: asks a provider for money. `isHeld`: the shop's own configuration can keep it off when this module is
     * gone; false where the value is locked in a file, or where the provider's callbacks need the method active.
     *
     * @return list<array{code: string, title: string, isOnline: bool, isHeld: bool}>
     */
    public function active(int $storeId): array;

    /** Configuration rows have changed: whoever caches them must read again. */
    public function configurationChanged(): void;

    /**
     * Try to pay in the store view: the methods that are suspended must not be offered, not be taken and not place an order.
     *
     * @param non-empty-list<string> $suspended codes
     * @return list<ProbeView>
     */
    public function attempt(int $storeId, array $suspended): array;
}
