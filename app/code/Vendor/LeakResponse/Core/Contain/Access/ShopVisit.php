<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

/** One request for the shop, as far as the maintenance page has to know it. */
class ShopVisit
{
    public function __construct(
        /** Path without host, store code and query, with a slash in front. */
        public readonly string $path,
        public readonly int $websiteId,
        /** 0 where the request stands for every store view. */
        public readonly int $storeId,
        /** As `ClientAddress` found it. */
        public readonly string $client,
    ) {
    }
}
