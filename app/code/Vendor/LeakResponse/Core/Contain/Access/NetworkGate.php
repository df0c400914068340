<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Whether an address is blocked. Answered from the local copy of the switches, without a query. */
class NetworkGate
{
    public function __construct(private readonly SwitchSource $switches)
    {
    }

    public function isOn(): bool
    {
        return $this->switches->onByLease(BlockNetworks::CODE) !== [];
    }

    /** @param list<string> $neverBlock paths, addresses and networks that were named on the shell */
    public function isBlocked(ShopVisit $visit, array $neverBlock): bool
    {
        return $this->isAddressBlocked($visit->client, $visit->websiteId, $visit->storeId, $neverBlock)
            && !SparedPaths::has($visit->path, $neverBlock);
    }

    /**
     * @param int $storeId 0 for a call of every store view, -1 for the admin
     * @param list<string> $neverBlock
     */
    public function isAddressBlocked(string $client, int $websiteId, int $storeId, array $neverBlock): bool
    {
        foreach ($this->switches->onByLease(BlockNetworks::CODE) as $row) {
            if ($storeId !== 0 && !$row->key->covers($websiteId, $storeId)) {
                continue;
            }
            $detail = json_decode($row->detail, true);
            $networks = is_array($detail) && is_array($detail['networks'] ?? null) ? $detail['networks'] : [];
            if (ClientAddress::isIn($client, array_values(array_filter($networks, is_string(...))))) {
                return !ClientAddress::isIn($client, $neverBlock);
            }
        }
        return false;
    }

    public static function refusal(): Refusal
    {
        return new Refusal('network_blocked', 'Your network is blocked for the moment.', '', 403, true);
    }
}
