<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Framework\Event\ManagerInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\OrderFactory;
use Magento\Sales\Model\Order\PaymentFactory;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Observer\Contain\JudgeOrder;

/**
 * Tries to pay with what is suspended: a guest's cart with one product through the shop's REST doors, and an order that is
 * never written through the same events that every order passes. No order is placed, no provider is asked.
 */
class PaymentCanary
{
    public function __construct(
        private readonly PaymentDoors $doors,
        private readonly CanaryAccounts $accounts,
        private readonly ManagerInterface $events,
        private readonly OrderFactory $orders,
        private readonly PaymentFactory $payments,
    ) {
    }

    /**
     * @param non-empty-list<string> $suspended
     * @return list<ProbeView>
     */
    public function attempt(int $storeId, array $suspended): array
    {
        $tally = new Tally();
        $cart = $this->doors->cartWithProduct($storeId);
        $offered = $cart === null ? null : $this->doors->offered($storeId, $cart);
        foreach ($suspended as $method) {
            $tally->canary('payment_offer', 'http', $offered === null ? null : in_array($method, $offered, true));
            $tally->canary('payment_choice', 'http', $cart === null ? null : $this->doors->isTaken($storeId, $cart, $method));
            $tally->canary('order', 'in_process', $this->isPlaced($storeId, $method));
        }
        $tally->control('guest_cart', 'http', $cart === null ? null : $offered !== null);
        if ($cart !== null) {
            $this->accounts->removeCart($cart);
        }
        return $tally->probes();
    }

    private function isPlaced(int $storeId, string $method): bool
    {
        $order = $this->orders->create();
        $order->setStoreId($storeId);
        $order->setPayment($this->payments->create()->setMethod($method));
        $order->isObjectNew(true);
        $order->setData(JudgeOrder::TRIAL, true);
        try {
            $this->events->dispatch('sales_order_place_before', ['order' => $order]);
        } catch (LocalizedException) {
            return false;
        }
        return true;
    }
}
