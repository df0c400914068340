<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Freeze\FreezeGate;
use Vendor\LeakResponse\Core\Contain\Freeze\FrozenAreas;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Four areas, tried through the real gate. */
class FakeFreeze implements FrozenAreas
{
    /** A node that does not ask the gate. */
    public bool $sabotaged = false;

    /** @param Closure(): FreezeGate $gate as another request has it */
    public function __construct(private readonly Closure $gate)
    {
    }

    public function attempt(array $areas): array
    {
        $gate = ($this->gate)();
        $frozen = array_filter($areas, fn (string $area): bool => !$this->sabotaged && $gate->isFrozen($area));
        return [new ProbeView('change', 'canary', 'in_process', count($areas), count($frozen), '')];
    }
}
