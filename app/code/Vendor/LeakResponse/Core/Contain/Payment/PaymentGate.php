<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Payment;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/** Whether a payment method may be used in a store view. Asked by checkouts and by whoever places an order, by nobody else. */
class PaymentGate
{
    /** Target that stands for every method that asks a provider for money, also those installed later. */
    public const ALL_ONLINE = '*';

    public function __construct(private readonly SwitchSource $switches)
    {
    }

    /** @param non-empty-list<string> $codes the method and, for a stored card, the method of its provider */
    public function isSuspended(array $codes, bool $isOnline, int $websiteId, int $storeId): bool
    {
        foreach ($this->switches->on(SuspendPayment::CODE) as $row) {
            $isMeant = in_array($row->key->target, $codes, true) || ($isOnline && $row->key->target === self::ALL_ONLINE);
            if ($isMeant && $row->key->covers($websiteId, $storeId)) {
                return true;
            }
        }
        return false;
    }
}
