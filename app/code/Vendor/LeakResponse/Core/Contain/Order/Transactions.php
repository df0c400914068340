<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Order;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: the orders of the shop. */
interface Transactions
{
    /**
     * Orders of the last seven days, the newest first, a few thousand at most.
     *
     * @param list<int> $storeIds
     * @return list<Transaction>
     */
    public function recent(array $storeIds): array;

    /**
     * Try orders in the store view: one that meets the rules must not go through, one that meets none must.
     *
     * @return list<ProbeView>
     */
    public function attempt(int $storeId, TransactionRules $rules): array;
}
