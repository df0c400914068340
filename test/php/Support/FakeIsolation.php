<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\Store\IsolatedStores;
use Vendor\LeakResponse\Core\Contain\Store\Isolation;

/** Store views that are isolated, tried through the real gates of each part. */
class FakeIsolation implements IsolatedStores
{
    /** A node that shuts more than it was told. */
    public bool $shutsAll = false;

    public function __construct(
        private readonly FakeStorefronts $fronts,
        private readonly FakeDoors $doors,
        private readonly FakePayments $payments,
        private readonly FakeTransactions $orders,
    ) {
    }

    public function attempt(int $storeId, array $parts): array
    {
        $probes = [];
        foreach ($parts as $part) {
            array_push($probes, ...match ($part) {
                Isolation::PAGE => $this->fronts->attempt($storeId),
                Isolation::DOORS => $this->doors->attempt($storeId, Isolation::doors()),
                Isolation::PAYMENT => $this->payments->attempt($storeId, ['card', 'wallet']),
                default => [new ProbeView('order', 'canary', 'in_process', 1, $this->isOrdered($storeId) ? 0 : 1, '')],
            });
        }
        return $probes;
    }

    public function trades(int $storeId): array
    {
        $seen = [...$this->fronts->attempt($storeId), ...$this->doors->attempt($storeId, Isolation::doors())];
        $shut = array_sum(array_map(static fn (ProbeView $probe): int => $probe->getAsExpected(), $seen));
        if ($shut > 0 && !$this->shutsAll) {
            return [];
        }
        $trades = !$this->shutsAll && $this->isOrdered($storeId) && $this->payments->isOffered('card', $storeId);
        return [new ProbeView('other_store', 'control', 'in_process', 1, $trades ? 1 : 0, '')];
    }

    public function isOrdered(int $storeId): bool
    {
        return $this->orders->judge(FakeTransactions::regular(), $storeId, false, false) === null;
    }
}
