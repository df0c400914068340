<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Framework\Exception\LocalizedException;
use Magento\Sales\Model\Order\Payment;
use ReflectionClass;
use Throwable;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\Touches;
use WeakMap;

/** Steps of a payment and what they came to. Method, order and amounts; never a card, an account or what the provider sent. */
class PayOrder
{
    private const REASON = 160;

    /** @var array<string, true> steps that are being taken */
    private array $inside = [];

    /** @var WeakMap<Throwable, true> */
    private WeakMap $told;

    public function __construct(private readonly Touches $touches)
    {
        $this->told = new WeakMap();
    }

    public function aroundPlace(Payment $subject, callable $proceed): mixed
    {
        return $this->step('place', 'payment.placed', $subject, $proceed);
    }

    public function aroundCapture(Payment $subject, callable $proceed, mixed ...$invoice): mixed
    {
        return $this->step('capture', 'payment.captured', $subject, $proceed, ...$invoice);
    }

    public function aroundPay(Payment $subject, callable $proceed, mixed ...$invoice): mixed
    {
        return $this->step('pay', 'payment.captured', $subject, $proceed, ...$invoice);
    }

    public function aroundRefund(Payment $subject, callable $proceed, mixed ...$creditMemo): mixed
    {
        return $this->step('refund', 'payment.refunded', $subject, $proceed, ...$creditMemo);
    }

    public function aroundVoid(Payment $subject, callable $proceed, mixed ...$document): mixed
    {
        return $this->step('void', 'payment.voided', $subject, $proceed, ...$document);
    }

    public function aroundCancel(Payment $subject, callable $proceed): mixed
    {
        return $this->step('cancel', 'payment.voided', $subject, $proceed);
    }

    /** A step that goes through itself again is one; a failure is told where it happened, not at each step around it. */
    private function step(string $step, string $type, Payment $payment, callable $proceed, mixed ...$rest): mixed
    {
        $isOuter = !isset($this->inside[$step]);
        $this->inside[$step] = true;
        try {
            $result = $proceed(...$rest);
        } catch (Throwable $error) {
            if (!isset($this->told[$error])) {
                $this->told[$error] = true;
                $this->tell('payment.failed', $payment, ['step' => $step, 'reason' => self::reason($error)]);
            }
            throw $error;
        } finally {
            if ($isOuter) {
                unset($this->inside[$step]);
            }
        }
        if ($isOuter) {
            $this->tell($type, $payment, ['step' => $step === 'place' ? self::left($payment) : $step]);
        }
        return $result;
    }

    private static function left(Payment $payment): string
    {
        return match (true) {
            (float) $payment->getAmountPaid() > 0 => 'paid',
            (float) $payment->getAmountAuthorized() > 0 => 'authorised',
            default => 'order',
        };
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
