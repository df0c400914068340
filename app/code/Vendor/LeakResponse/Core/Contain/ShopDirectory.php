<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

/** Port: names of what the shop consists of, for plans and screens. */
interface ShopDirectory
{
    /** @return list<array{websiteId: int, websiteName: string, storeId: int, storeName: string}> */
    public function stores(): array;

    /** @return list<string> names of active integrations, which a plan must name */
    public function integrations(): array;
}
