<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Exception\LocalizedException;
use Magento\Quote\Model\Quote\Payment;
use Vendor\LeakResponse\Model\Contain\PaymentDoor;

/** Whoever chooses a suspended method, in checkout, by an API or in the admin, is refused by core; here it is written down. */
class NoteSuspendedChoice
{
    public function __construct(private readonly PaymentDoor $door)
    {
    }

    /**
     * @param array<string, mixed> $data
     * @throws LocalizedException
     */
    public function aroundImportData(Payment $subject, callable $proceed, array $data): mixed
    {
        try {
            return $proceed($data);
        } catch (LocalizedException $refused) {
            $method = is_scalar($data['method'] ?? null) ? (string) $data['method'] : '';
            $storeId = $subject->getQuote() ? (int) $subject->getQuote()->getStoreId() : null;
            if ($method !== '' && $this->door->isShutByCode($method, $storeId)) {
                $this->door->note($method);
            }
            throw $refused;
        }
    }
}
