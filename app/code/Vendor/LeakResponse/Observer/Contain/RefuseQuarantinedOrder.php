<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order;
use Vendor\LeakResponse\Model\Contain\QuarantineDoor;

/** The last word on a new order, whatever route it came by, staff's own included: what is in quarantine is not sold. */
class RefuseQuarantinedOrder implements ObserverInterface
{
    public function __construct(private readonly QuarantineDoor $door)
    {
    }

    /** @throws LocalizedException */
    public function execute(Observer $observer): void
    {
        $order = $observer->getData('order');
        if (!$order instanceof Order || ($order->getOrigData('entity_id') !== null && !$order->isObjectNew())) {
            return;
        }
        $held = $this->door->heldFromSale($order->getStoreId() === null ? null : (int) $order->getStoreId());
        foreach ($held->isEmpty() ? [] : $order->getAllItems() as $item) {
            if ($held->has((int) $item->getProductId(), (string) $item->getSku())) {
                throw $this->door->refuse();
            }
        }
    }
}
