<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order;
use Vendor\LeakResponse\Model\Contain\PaymentDoor;

/**
 * The last word on a new order, whatever route it came by: before core asks for money (sales_order_place_before) and, for
 * orders that are written without being placed, before the first save (sales_order_save_before).
 */
class RefuseSuspendedOrder implements ObserverInterface
{
    public function __construct(private readonly PaymentDoor $door)
    {
    }

    /** @throws LocalizedException in core's words for a method that cannot be used */
    public function execute(Observer $observer): void
    {
        $order = $observer->getData('order');
        if (!$order instanceof Order || ($order->getOrigData('entity_id') !== null && !$order->isObjectNew())) {
            return;
        }
        $method = (string) ($order->getPayment() ? $order->getPayment()->getMethod() : '');
        $storeId = $order->getStoreId();
        if ($method !== '' && $this->door->isShutByCode($method, $storeId === null ? null : (int) $storeId)) {
            // An order of the proof is never written, and nobody's.
            if (!$order->getData(JudgeOrder::TRIAL)) {
                $this->door->note($method);
            }
            throw new LocalizedException(__('The requested Payment Method is not available.'));
        }
    }
}
