<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Core\Contain\Access\Doors;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Every door of three store views, tried through the real gate. */
class FakeDoors implements Doors
{
    /** A node that does not ask the gate. */
    public bool $sabotaged = false;

    /** @param Closure(): DoorGate $gate as another request has it */
    public function __construct(private readonly Closure $gate)
    {
    }

    public function attempt(int $storeId, array $doors): array
    {
        $gate = ($this->gate)();
        $shut = array_filter($doors, static fn ($door): bool => $gate->isClosed($door, $storeId === 2 ? 2 : 1, $storeId));
        return [new ProbeView('door', 'canary', 'in_process', count($doors), $this->sabotaged ? 0 : count($shut), '')];
    }
}
