<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Api\Data\OrderInterface;
use Magento\Sales\Api\OrderManagementInterface;
use Vendor\LeakResponse\Model\Contain\PaymentDoor;

/** Ahead of placing: an extension that replaces the order model and its events does not get past this. */
class RefuseSuspendedPlacing
{
    public function __construct(private readonly PaymentDoor $door)
    {
    }

    /** @throws LocalizedException */
    public function beforePlace(OrderManagementInterface $subject, OrderInterface $order): void
    {
        $method = (string) ($order->getPayment() ? $order->getPayment()->getMethod() : '');
        if ($method !== '' && $this->door->isShutByCode($method, (int) $order->getStoreId())) {
            $this->door->note($method);
            throw new LocalizedException(__('The requested Payment Method is not available.'));
        }
    }
}
