<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Notify;

use DateTimeInterface;
use IntlDateFormatter;
use Magento\Framework\Locale\ResolverInterface;
use Magento\Framework\Stdlib\DateTime\TimezoneInterface;

/** A day as shoppers read it: the store view's language and time zone. */
class ShopDate
{
    public function __construct(
        private readonly TimezoneInterface $timezone,
        private readonly ResolverInterface $locale,
    ) {
    }

    public function day(DateTimeInterface $at): string
    {
        return $this->timezone->formatDateTime(
            $at,
            IntlDateFormatter::LONG,
            IntlDateFormatter::NONE,
            $this->locale->getLocale(),
            $this->timezone->getConfigTimezone()
        );
    }
}
