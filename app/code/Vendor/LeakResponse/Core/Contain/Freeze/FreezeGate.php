<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Freeze;

use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Whether an area may be changed. Asked by whoever saves something of it, by nobody else. */
class FreezeGate
{
    public function __construct(private readonly SwitchSource $switches)
    {
    }

    public function isFrozen(string $area): bool
    {
        foreach ($this->switches->on(FreezeChange::CODE) as $row) {
            if ($row->key->target === $area) {
                return true;
            }
        }
        return false;
    }

    public static function refusal(string $area): Refusal
    {
        return new Refusal('frozen', 'This cannot be changed for the moment: it is frozen while an incident is handled.', $area, 403, true);
    }
}
