<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Sales\Model\Order;
use Vendor\LeakResponse\Model\Contain\TransactionDoor;

/** sales_order_place_after: the order is saved for the first time as one that is held, so nothing picks it up before. */
class HoldOrder implements ObserverInterface
{
    private const SPARED = [Order::STATE_HOLDED, Order::STATE_CANCELED, Order::STATE_CLOSED, Order::STATE_COMPLETE];

    public function __construct(private readonly TransactionDoor $door)
    {
    }

    public function execute(Observer $observer): void
    {
        $order = $observer->getData('order');
        $rule = $order instanceof Order ? (string) $order->getData(JudgeOrder::HELD) : '';
        if ($rule === '') {
            return;
        }
        $order->unsetData(JudgeOrder::HELD);
        $this->door->record('order_held', $rule);
        // As core's own hold() keeps them, so that core's own unhold() puts them back.
        if (!in_array($order->getState(), self::SPARED, true)) {
            // Programs may write an order without a state: released, it is a new one.
            $state = (string) $order->getState() ?: Order::STATE_NEW;
            $order->setHoldBeforeState($state);
            $order->setHoldBeforeStatus((string) $order->getStatus() ?: $order->getConfig()->getStateDefaultStatus($state));
            $order->setState(Order::STATE_HOLDED);
            $order->setStatus($order->getConfig()->getStateDefaultStatus(Order::STATE_HOLDED));
        }
        $order->addCommentToStatusHistory((string) __('Held by Leak Response. Check it, then release it.'), false, false);
    }
}
