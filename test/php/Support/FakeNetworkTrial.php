<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Access\NetworkGate;
use Vendor\LeakResponse\Core\Contain\Access\NetworkTrial;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** The first address of each network, tried through the real gate. */
class FakeNetworkTrial implements NetworkTrial
{
    /** @param Closure(): NetworkGate $gate as another request has it */
    public function __construct(private readonly Closure $gate, private readonly FakeAddress $address)
    {
    }

    public function attempt(array $store, array $networks): array
    {
        $gate = ($this->gate)();
        $blocked = array_filter($networks, fn (string $network): bool => $gate->isAddressBlocked(
            (string) strtok($network, '/'),
            $store['websiteId'],
            $store['storeId'],
            $this->address->neverBlock()
        ));
        return [new ProbeView('network', 'canary', 'in_process', count($networks), count($blocked), '')];
    }
}
