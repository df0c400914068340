<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\Doors;
use Vendor\LeakResponse\Model\Contain\Canary\DoorCanary;
use Vendor\LeakResponse\Model\Contain\Canary\InnerDoorCanary;
use Vendor\LeakResponse\Model\Contain\Canary\Tally;

/** The doors of a real shop, tried over HTTP where one can be met there, else inside the server. */
class MagentoDoors implements Doors
{
    public function __construct(
        private readonly DoorCanary $outside,
        private readonly InnerDoorCanary $inside,
    ) {
    }

    public function attempt(int $storeId, array $doors): array
    {
        $tally = new Tally();
        foreach ($doors as $door) {
            match ($door) {
                Door::Export, Door::Import => $this->inside->attempt($door, $tally),
                Door::GuestCheckout => $this->guestCheckout($storeId, $doors, $tally),
                default => $this->outside->attempt($storeId, $door, $doors, $tally),
            };
        }
        $this->outside->controls($storeId, $tally);
        return $tally->probes();
    }

    /** @param list<Door> $doors */
    private function guestCheckout(int $storeId, array $doors, Tally $tally): void
    {
        $this->inside->guest($storeId, $tally);
        $this->outside->attempt($storeId, Door::GuestCheckout, $doors, $tally);
    }
}
