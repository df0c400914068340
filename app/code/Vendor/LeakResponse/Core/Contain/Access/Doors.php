<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: the shop's doors, tried from outside. */
interface Doors
{
    /**
     * Closed doors must refuse; our own API and the callbacks of payment providers must not.
     *
     * @param non-empty-list<Door> $doors
     * @return list<ProbeView>
     */
    public function attempt(int $storeId, array $doors): array;
}
