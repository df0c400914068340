<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Payment\Helper\Data as PaymentHelper;
use Magento\Payment\Model\MethodInterface;
use Magento\Store\Model\StoreManagerInterface;
use Magento\Vault\Model\VaultPaymentInterface;
use Throwable;
use Vendor\LeakResponse\Core\Contain\Payment\PaymentGate;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** A payment method as Magento has it, put to the gate. A stored card counts as the method of its provider. */
class PaymentDoor
{
    public function __construct(
        private readonly PaymentGate $gate,
        private readonly PaymentHelper $methods,
        private readonly StoreManagerInterface $stores,
        private readonly RefusedVisits $refused,
    ) {
    }

    public function isShut(MethodInterface $method, ?int $storeId): bool
    {
        $store = $this->stores->getStore($storeId ?: null);
        $codes = [(string) $method->getCode()];
        if ($method instanceof VaultPaymentInterface) {
            $codes[] = (string) $method->getProviderCode();
        }
        return $this->gate->isSuspended($codes, !$method->isOffline(), (int) $store->getWebsiteId(), (int) $store->getId());
    }

    /** A refused payment, by method; strangers and shoppers are gathered by network and minute. */
    public function note(string $method): void
    {
        $this->refused->record(new Refusal('payment_suspended', 'The requested Payment Method is not available.', $method, 400));
    }

    /** The same by code; a code that no method answers to is judged as one that asks a provider. */
    public function isShutByCode(string $code, ?int $storeId): bool
    {
        try {
            return $this->isShut($this->methods->getMethodInstance($code), $storeId);
        } catch (Throwable) {
            $store = $this->stores->getStore($storeId ?: null);
            return $this->gate->isSuspended([$code], true, (int) $store->getWebsiteId(), (int) $store->getId());
        }
    }
}
