<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Store;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: store views that are isolated, and those beside them, tried from outside. */
interface IsolatedStores
{
    /**
     * Each part must hold.
     *
     * @param list<string> $parts of `Isolation::PARTS`
     * @return list<ProbeView>
     */
    public function attempt(int $storeId, array $parts): array;

    /**
     * A store view beside them must go on trading.
     *
     * @return list<ProbeView> empty when another act has closed it, so that it says nothing
     */
    public function trades(int $storeId): array;
}
