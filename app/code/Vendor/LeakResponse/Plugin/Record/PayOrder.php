<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order\Payment;
use ReflectionClass;
use Throwable;
use Vendor\LeakResponse\Core\Record\PersonalTouch;
use Vendor\LeakResponse\Model\Record\Touches;

/** Steps of a payment and what they came to. Method, order and amounts; never a card, an account or what the provider sent. */
class PayOrder
{
    private const REASON = 160;

    public function __construct(private readonly Touches $touches)
    {
    }

    public function aroundPlace(Payment $subject, callable $proceed): mixed
    {
        $result = $this->step('place', $subject, $proceed);
        $left = match (true) {
            (float) $subject->getAmountPaid() > 0 => 'paid',
            (float) $subject->getAmountAuthorized() > 0 => 'authorised',
            default => 'order',
        };
        $this->tell('payment.placed', $subject, ['step' => $left]);
        return $result;
    }

    public function aroundCapture(Payment $subject, callable $proceed, mixed ...$invoice): mixed
    {
        $result = $this->step('capture', $subject, $proceed, ...$invoice);
        $this->tell('payment.captured', $subject, ['step' => 'capture']);
        return $result;
    }

    public function aroundPay(Payment $subject, callable $proceed, mixed ...$invoice): mixed
    {
        $result = $this->step('pay', $subject, $proceed, ...$invoice);
        $this->tell('payment.captured', $subject, ['step' => 'pay']);
        return $result;
    }

    public function aroundRefund(Payment $subject, callable $proceed, mixed ...$creditMemo): mixed
    {
        $result = $this->step('refund', $subject, $proceed, ...$creditMemo);
        $this->tell('payment.refunded', $subject, ['step' => 'refund']);
        return $result;
    }

    public function aroundVoid(Payment $subject, callable $proceed, mixed ...$document): mixed
    {
        $result = $this->step('void', $subject, $proceed, ...$document);
        $this->tell('payment.voided', $subject, ['step' => 'void']);
        return $result;
    }

    public function aroundCancel(Payment $subject, callable $proceed): mixed
    {
        $result = $this->step('cancel', $subject, $proceed);
        $this->tell('payment.voided', $subject, ['step' => 'cancel']);
        return $result;
    }

    private function step(string $step, Payment $payment, callable $proceed, mixed ...$rest): mixed
    {
        try {
            return $proceed(...$rest);
        } catch (Throwable $error) {
            $this->tell('payment.failed', $payment, ['step' => $step, 'reason' => self::reason($error)]);
            throw $error;
        }
    }

    /** @param array<string, mixed> $said */
    private function tell(string $type, Payment $payment, array $said): void
    {
        $order = $payment->getOrder();
        $about = PersonalTouch::about('payment') + ['id' => (string) $order?->getIncrementId(), 'persons' => 1];
        $sums = [
            'method' => (string) $payment->getMethod(),
            'currency' => (string) $order?->getBaseCurrencyCode(),
            'total' => self::money($order?->getBaseGrandTotal()),
            'paid' => self::money($payment->getBaseAmountPaid()),
            'refunded' => self::money($payment->getBaseAmountRefunded()),
        ];
        $owner = (string) $order?->getCustomerId();
        $this->touches->note($type, $said + $about + $sums + ($owner === '' ? [] : ['owner' => $owner]));
    }

    private static function money(mixed $sum): string
    {
        return is_numeric($sum) ? number_format((float) $sum, 2, '.', '') : '';
    }

    /** The message before values were put into it; of what is no message for people, its kind. */
    private static function reason(Throwable $error): string
    {
        return $error instanceof LocalizedException
            ? mb_strcut(mb_scrub((string) $error->getRawMessage(), 'UTF-8'), 0, self::REASON, 'UTF-8')
            : (new ReflectionClass($error))->getShortName();
    }
}
