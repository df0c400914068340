<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

use Vendor\LeakResponse\Core\Contain\Store\Isolation;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/**
 * Whether a door is closed. The answer comes from the local copy of the switches, so that a request costs no query for it;
 * another node follows after three seconds at most.
 */
class DoorGate
{
    public function __construct(private readonly SwitchSource $switches)
    {
    }

    /** @param int $storeId 0 for a call that stands for every store view: it would get round the door of any of them */
    public function isClosed(Door $door, int $websiteId = 0, int $storeId = 0): bool
    {
        foreach ($this->switches->onByLease(CloseDoors::CODE) as $row) {
            $isMeant = $storeId === 0 ? !Isolation::isOwn($row) : $row->key->covers($websiteId, $storeId);
            if ($row->key->target === $door->value && $isMeant) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is worth asking for which store view a request is. */
    public function isClosedSomewhere(Door $door): bool
    {
        foreach ($this->switches->onByLease(CloseDoors::CODE) as $row) {
            if ($row->key->target === $door->value) {
                return true;
            }
        }
        return false;
    }

    /** For what knows no store views: the admin and the shop's own jobs. */
    public function isClosedEverywhere(Door $door): bool
    {
        foreach ($this->switches->onByLease(CloseDoors::CODE) as $row) {
            if ($row->key->target === $door->value && $row->key->scopeKind === 'all') {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the admin answers somebody from there.
     *
     * @param list<string> $neverBlock addresses and networks that were named on the shell
     */
    public function admits(string $client, array $neverBlock): bool
    {
        foreach ($this->switches->onByLease(CloseDoors::CODE) as $row) {
            if ($row->key->target !== Door::AdminLogin->value || ClientAddress::isIn($client, $neverBlock)) {
                continue;
            }
            $detail = json_decode($row->detail, true);
            $allow = is_array($detail) && is_array($detail['allow'] ?? null) ? $detail['allow'] : [];
            if (!ClientAddress::isIn($client, array_values(array_filter($allow, is_string(...))))) {
                return false;
            }
        }
        return true;
    }
}
