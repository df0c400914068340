<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Framework\Exception\NoSuchEntityException;
use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;
use Vendor\LeakResponse\Core\Contain\Access\NetworkGate;
use Vendor\LeakResponse\Core\Contain\Access\NetworkTrial;

/**
 * Nobody can visit from a foreign network: each one is put to the gate inside this server, and the shop is visited from
 * here, which must be let in unless this server itself is meant.
 */
class NetworkCanary implements NetworkTrial
{
    public function __construct(
        private readonly NetworkGate $gate,
        private readonly HttpDoors $doors,
        private readonly CallerAddress $address,
    ) {
    }

    public function attempt(array $store, array $networks): array
    {
        $tally = new Tally();
        $neverBlock = $this->address->neverBlock();
        foreach ($networks as $network) {
            $first = (string) strtok($network, '/');
            $isIn = !$this->gate->isAddressBlocked($first, $store['websiteId'], $store['storeId'], $neverBlock);
            $tally->canary('network', 'in_process', $isIn);
        }
        $tally->control('guest_page', 'http', $this->visit($store['storeId']));
        return $tally->probes();
    }

    /** Null where the shop is not reached, also where this server's own address is blocked. */
    private function visit(int $storeId): ?bool
    {
        try {
            $works = $this->doors->pageWorks($storeId);
        } catch (NoSuchEntityException) {
            return null;
        }
        return $works === true ? true : null;
    }
}
