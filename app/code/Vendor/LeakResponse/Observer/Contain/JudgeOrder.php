<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Observer\Contain;

use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order;
use Vendor\LeakResponse\Model\Contain\TransactionDoor;

/** sales_order_place_before: on every way an order is placed, before money is asked for. */
class JudgeOrder implements ObserverInterface
{
    /** The mark that `HoldOrder` looks for; it lives with the object only. */
    public const HELD = 'leakresponse_held';
    /** On orders that the rules have looked at in this request, whatever they said. */
    public const JUDGED = 'leakresponse_judged';
    /** On orders of the proof, which are never written. */
    public const TRIAL = 'leakresponse_trial';

    public function __construct(private readonly TransactionDoor $door)
    {
    }

    /** @throws LocalizedException */
    public function execute(Observer $observer): void
    {
        $order = $observer->getData('order');
        $isTrial = $order instanceof Order && (bool) $order->getData(self::TRIAL);
        $ruling = $order instanceof Order ? $this->door->judge($order, $isTrial) : null;
        if ($order instanceof Order) {
            $order->setData(self::JUDGED, true);
        }
        if ($ruling === null) {
            return;
        }
        if ($ruling['effect'] === 'refuse') {
            throw $this->door->refuse($ruling['rule'], $isTrial);
        }
        $order->setData(self::HELD, $ruling['rule']);
    }
}
