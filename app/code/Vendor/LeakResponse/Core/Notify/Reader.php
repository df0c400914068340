<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

/** A shopper who may read notices, with the website, store view and locale of the account. */
class Reader
{
    public function __construct(
        public readonly int $websiteId,
        public readonly int $storeId,
        /** of the store view, for example de_DE */
        public readonly string $locale,
    ) {
    }
}
