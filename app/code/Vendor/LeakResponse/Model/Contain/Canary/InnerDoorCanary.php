<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Checkout\Helper\Data as CheckoutHelper;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Webapi\Exception as WebapiException;
use Magento\ImportExport\Model\ExportFactory;
use Magento\ImportExport\Model\ImportFactory;
use Magento\Quote\Model\QuoteFactory;
use Vendor\LeakResponse\Core\Contain\Access\Door;

/** Doors that no stranger can knock at: core's own narrow places, asked inside the server for nothing at all. */
class InnerDoorCanary
{
    public function __construct(
        private readonly ExportFactory $exports,
        private readonly ImportFactory $imports,
        private readonly QuoteFactory $quotes,
        private readonly CheckoutHelper $checkout,
    ) {
    }

    public function attempt(Door $door, Tally $tally): void
    {
        // Without an entity core itself refuses, after our gate and in another way.
        $isOpen = match ($door) {
            Door::Export => self::isOpen(fn () => $this->exports->create()->export()),
            Door::Import => self::isOpen(fn () => $this->imports->create()->importSource()),
            default => null,
        };
        $tally->canary($door->value, 'in_process', $isOpen);
    }

    public function guest(int $storeId, Tally $tally): void
    {
        $quote = $this->quotes->create()->setStoreId($storeId);
        $tally->canary('guest_order', 'in_process', $this->checkout->isAllowedGuestCheckout($quote, $storeId));
    }

    private static function isOpen(callable $attempt): bool
    {
        try {
            $attempt();
        } catch (WebapiException $refused) {
            return $refused->getHttpCode() !== WebapiException::HTTP_FORBIDDEN;
        } catch (LocalizedException) {
            return true;
        }
        return true;
    }
}
