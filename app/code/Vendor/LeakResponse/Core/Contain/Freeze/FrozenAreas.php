<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Freeze;

use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Port: the frozen areas of the shop, tried. */
interface FrozenAreas
{
    /**
     * Saving and deleting must be refused in each of them.
     *
     * @param list<string> $areas
     * @return list<ProbeView>
     */
    public function attempt(array $areas): array;
}
