<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Background\Machinery;
use Vendor\LeakResponse\Core\Contain\Background\MachineryGate;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;

/** Three cron groups and three consumers, asked through the real gate. */
class FakeMachinery implements Machinery
{
    public int $turns = 0;
    /** A node that does not ask the gate. */
    public bool $sabotaged = false;

    /** @param Closure(): MachineryGate $gate as another process has it */
    public function __construct(private readonly Closure $gate)
    {
    }

    public function groups(): array
    {
        return ['default' => ['clean', 'mail'], 'index' => ['all'], 'leakresponse' => ['work']];
    }

    public function consumers(): array
    {
        return ['exporter' => 'export', 'importer' => 'import', 'leakresponse.worker' => 'leakresponse.worker'];
    }

    public function turned(): void
    {
        $this->turns++;
    }

    public function attempt(array $groups, array $consumers): array
    {
        $gate = ($this->gate)();
        $still = array_filter($groups, fn (string $name): bool => !$this->sabotaged && $gate->isGroupPaused($name));
        $held = array_filter($consumers, fn (string $name): bool => !$this->sabotaged && $gate->isConsumerPaused($name));
        return [
            new ProbeView('cron_group', 'canary', 'in_process', count($groups), count($still), ''),
            new ProbeView('consumer', 'canary', 'in_process', count($consumers), count($held), ''),
        ];
    }
}
