<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** The last word on an order of somebody without an account, before core asks for money. Staff may still place one. */
class RefuseGuestOrder implements ObserverInterface
{
    public function __construct(
        private readonly ShopDoors $doors,
        private readonly State $state,
    ) {
    }

    /** @throws LocalizedException */
    public function execute(Observer $observer): void
    {
        $order = $observer->getData('order');
        if (!$order instanceof Order || (int) $order->getCustomerId() > 0 || $this->state->getAreaCode() === Area::AREA_ADMINHTML) {
            return;
        }
        if ($this->doors->isClosed(Door::GuestCheckout, (int) $order->getStoreId())) {
            throw $this->doors->refuse(Door::GuestCheckout);
        }
    }
}
