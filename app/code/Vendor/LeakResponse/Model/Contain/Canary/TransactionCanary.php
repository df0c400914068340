<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Framework\Event\ConfigInterface;
use Magento\Framework\Event\Observer;
use Magento\Framework\Event\ObserverFactory;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order;
use Magento\Sales\Model\OrderFactory;
use Magento\Sales\Model\Order\AddressFactory;
use Magento\Sales\Model\Order\PaymentFactory;
use Vendor\LeakResponse\Core\Contain\Order\TransactionRules;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Observer\Contain\JudgeOrder;

/**
 * Tries orders that are never written: through the observers that core would call when such an order is placed, or written
 * by a program, as core has them configured and built on this node. No order is placed, no provider is asked.
 */
class TransactionCanary
{
    /** Orders that are placed, and orders that programs write without placing them. */
    private const WAYS = [
        'sales_order_place_before' => 'leakResponseJudgeOrder',
        'sales_order_save_before' => 'leakResponseJudgeWrittenOrder',
    ];

    public function __construct(
        private readonly OrderFactory $orders,
        private readonly AddressFactory $addresses,
        private readonly PaymentFactory $payments,
        private readonly ConfigInterface $events,
        private readonly ObserverFactory $observers,
        private readonly HttpDoors $doors,
    ) {
    }

    /** @return list<ProbeView> */
    public function attempt(int $storeId, TransactionRules $rules): array
    {
        $tally = new Tally();
        foreach ($this->meeting($storeId, $rules) as $name => $order) {
            $tally->canary("order_{$name}", 'in_process', $this->ways($order) !== []);
        }
        // Of mail addresses only hashes are known, and counters are other people's: these two are not tried.
        foreach (['mail', 'velocity'] as $name) {
            if (($rules->rules[$name] ?? []) !== []) {
                $tally->canary("order_{$name}", 'in_process', null);
            }
        }
        $tally->control('order_other', 'in_process', $this->ways($this->order($storeId)) === array_keys(self::WAYS));
        $tally->control('guest_page', 'http', $this->doors->pageWorks($storeId));
        return $tally->probes();
    }

    /** Whether an order that no rule describes goes through in the store view. */
    public function goes(int $storeId): bool
    {
        return $this->ways($this->order($storeId)) !== [];
    }

    /** @return array<string, Order> one order for each kind of rule that can be met by writing it down */
    private function meeting(int $storeId, TransactionRules $rules): array
    {
        $orders = [];
        $first = static fn (string $name): string => $rules->rules[$name][0] ?? '';
        if ($first('domain') !== '') {
            $orders['domain'] = $this->order($storeId)->setCustomerEmail('canary@' . $first('domain'));
        }
        if ($first('amount_over') !== '') {
            $orders['amount_over'] = $this->order($storeId)->setBaseGrandTotal((float) $first('amount_over') + 1);
        }
        if ($first('country') !== '') {
            $orders['country'] = $this->from($storeId, $first('country'), '');
        }
        if ($first('postcode') !== '') {
            [$country, $postcode] = explode(':', $first('postcode'), 2) + ['', ''];
            $orders['postcode'] = $this->from($storeId, $country, rtrim($postcode, '*'));
        }
        if ($first('network') !== '') {
            $orders['network'] = $this->order($storeId)->setRemoteIp((string) strtok($first('network'), '/'));
        }
        if ($first('bin') !== '') {
            $payment = $this->payments->create()->setAdditionalInformation('cc_bin', $first('bin'));
            $orders['bin'] = $this->order($storeId)->setPayment($payment);
        }
        return $orders;
    }

    /** @return list<string> events at which nothing stops the order */
    private function ways(Order $order): array
    {
        return array_values(array_filter(
            array_keys(self::WAYS),
            fn (string $event): bool => $this->goesThrough($event, self::WAYS[$event], clone $order)
        ));
    }

    private function goesThrough(string $event, string $observer, Order $order): bool
    {
        $configured = $this->events->getObservers($event)[$observer] ?? null;
        if ($configured === null || ($configured['disabled'] ?? false)) {
            return true;
        }
        try {
            $this->observers->create((string) $configured['instance'])->execute(new Observer(['order' => $order]));
        } catch (LocalizedException) {
            return false;
        }
        return (string) $order->getData(JudgeOrder::HELD) === '';
    }

    private function from(int $storeId, string $country, string $postcode): Order
    {
        $order = $this->order($storeId);
        $address = $this->addresses->create()->setAddressType('billing')->setCountryId($country)->setPostcode($postcode);
        return $order->setBillingAddress($address);
    }

    private function order(int $storeId): Order
    {
        $order = $this->orders->create();
        $order->isObjectNew(true);
        $order->setData(JudgeOrder::TRIAL, true);
        return $order->setStoreId($storeId)->setCustomerEmail('canary@leakresponse.invalid')->setBaseGrandTotal(0);
    }
}
