<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: the shop tried as somebody from a blocked network would meet it. */
interface NetworkTrial
{
    /**
     * @param array{websiteId: int, websiteName: string, storeId: int, storeName: string} $store
     * @param non-empty-list<string> $networks
     * @return list<ProbeView>
     */
    public function attempt(array $store, array $networks): array;
}
