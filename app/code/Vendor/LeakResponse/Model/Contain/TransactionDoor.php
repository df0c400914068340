<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order;
use Magento\Store\Model\StoreManagerInterface;
use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;
use Vendor\LeakResponse\Core\Contain\Order\Transaction;
use Vendor\LeakResponse\Core\Contain\Order\TransactionGate;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** An order of Magento as the rules look at it. */
class TransactionDoor
{
    /** Where payment modules put the first digits of a card, when they do. */
    private const BIN_KEYS = ['cc_bin', 'bin', 'card_bin', 'cardBin', 'bank_identification_number'];

    public function __construct(
        private readonly TransactionGate $gate,
        private readonly StoreManagerInterface $stores,
        private readonly CallerAddress $caller,
        private readonly State $state,
        private readonly RefusedVisits $refused,
    ) {
    }

    /**
     * @param bool $isTrial an order that is never written: it counts for nobody and comes from the address it names
     * @param bool $isWritten an order that a program writes: it comes from the address it names, not from the program's
     * @return array{effect: string, rule: string}|null
     */
    public function judge(Order $order, bool $isTrial, bool $isWritten = false): ?array
    {
        if (!$this->gate->isOn()) {
            return null;
        }
        $store = $this->stores->getStore($order->getStoreId() ?: null);
        $isStaff = !$isTrial && $this->isStaff();
        $address = $isTrial || $isStaff || $isWritten ? '' : $this->caller->current();
        return $this->gate->judge(
            self::transaction($order, $address === '' ? (string) $order->getRemoteIp() : $address),
            (int) $store->getWebsiteId(),
            (int) $store->getId(),
            $isStaff,
            !$isTrial
        );
    }

    /** Gathered by network and minute; the shopper hears the same words whatever the rule. */
    public function refuse(string $rule, bool $isTrial): LocalizedException
    {
        if (!$isTrial) {
            $this->record('order_blocked', $rule);
        }
        return new LocalizedException(__('This order cannot be placed at the moment. Please contact us.'));
    }

    public function record(string $code, string $rule): void
    {
        $this->refused->record(new Refusal($code, 'This order cannot be placed at the moment. Please contact us.', $rule, 400));
    }

    public static function transaction(Order $order, string $address): Transaction
    {
        $places = [];
        foreach ([$order->getBillingAddress(), $order->getShippingAddress()] as $place) {
            if ($place) {
                $places[] = ['country' => (string) $place->getCountryId(), 'postcode' => (string) $place->getPostcode()];
            }
        }
        return new Transaction(
            $address,
            (string) $order->getCustomerEmail(),
            (string) $order->getBaseGrandTotal(),
            $places,
            self::bin($order)
        );
    }

    private static function bin(Order $order): string
    {
        $payment = $order->getPayment();
        $number = $payment ? (string) preg_replace('/\D/', '', (string) $payment->getData('cc_number')) : '';
        foreach ($payment && $number === '' ? self::BIN_KEYS : [] as $key) {
            $value = $payment->getAdditionalInformation($key);
            $number = is_scalar($value) && preg_match('/^\d{6,8}$/D', (string) $value) === 1 ? (string) $value : $number;
        }
        return substr($number, 0, 8);
    }

    private function isStaff(): bool
    {
        try {
            return $this->state->getAreaCode() === Area::AREA_ADMINHTML;
        } catch (LocalizedException) {
            return false;
        }
    }
}
