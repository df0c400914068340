<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order;
use Vendor\LeakResponse\Model\Contain\TransactionDoor;

/**
 * sales_order_save_before: new orders that were never placed (POST /V1/orders, PUT /V1/orders/create, imports, extensions) meet
 * the same rules before their first save. An order that was placed was judged then, and counted once.
 */
class JudgeWrittenOrder implements ObserverInterface
{
    public function __construct(
        private readonly TransactionDoor $door,
        private readonly HoldOrder $hold,
    ) {
    }

    /** @throws LocalizedException */
    public function execute(Observer $observer): void
    {
        $order = $observer->getData('order');
        if (!$order instanceof Order || $order->getData(JudgeOrder::JUDGED) || ($order->getId() && !$order->isObjectNew())) {
            return;
        }
        $isTrial = (bool) $order->getData(JudgeOrder::TRIAL);
        $ruling = $this->door->judge($order, $isTrial, true);
        $order->setData(JudgeOrder::JUDGED, true);
        if ($ruling === null) {
            return;
        }
        if ($ruling['effect'] === 'refuse') {
            throw $this->door->refuse($ruling['rule'], $isTrial);
        }
        $order->setData(JudgeOrder::HELD, $ruling['rule']);
        if (!$isTrial) {
            $this->hold->execute($observer);
        }
    }
}
