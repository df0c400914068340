<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Checkout\Helper\Data;
use Magento\Quote\Model\Quote;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** Checkout asks guests to sign in, in core's own words and ways. */
class CloseGuestCheckout
{
    public function __construct(private readonly ShopDoors $doors)
    {
    }

    public function afterIsAllowedGuestCheckout(Data $subject, mixed $result, Quote $quote): bool
    {
        return (bool) $result && !$this->doors->isClosed(Door::GuestCheckout, (int) $quote->getStoreId());
    }
}
