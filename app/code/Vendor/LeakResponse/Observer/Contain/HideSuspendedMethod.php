<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Vendor\LeakResponse\Model\Contain\PaymentDoor;

/** payment_method_is_active, in every area: checkout, GraphQL, REST, order in the admin. */
class HideSuspendedMethod implements ObserverInterface
{
    public function __construct(private readonly PaymentDoor $door)
    {
    }

    public function execute(Observer $observer): void
    {
        $method = $observer->getData('method_instance');
        $quote = $observer->getData('quote');
        $storeId = $quote ? $quote->getStoreId() : $method->getStore();
        if ($this->door->isShut($method, is_numeric($storeId) ? (int) $storeId : null)) {
            $observer->getData('result')->setData('is_available', false);
        }
    }
}
