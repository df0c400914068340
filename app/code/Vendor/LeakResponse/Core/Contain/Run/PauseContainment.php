<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\PauseContainmentInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Pauses the lasting part of a run; its guard stays. */
class PauseContainment implements PauseContainmentInterface
{
    public function __construct(
        private readonly ChangeRun $change,
        private readonly RunViews $views,
    ) {
    }

    public function execute(string $runId, int $version, ?string $stepUp = null): RunInterface
    {
        $this->change->change($runId, $version, 'pause', $stepUp, static function (ContainmentRun $run): array {
            if ($run->state !== 'running' && $run->state !== 'verifying') {
                throw Refusal::conflict('not_running', 'run_id', 'The run is not running.', ['state' => $run->state]);
            }
            if ($run->guardedAt === 0) {
                throw Refusal::conflict('not_guarded', 'run_id', 'The guard is being set: it cannot be stopped.');
            }
            return ['state' => 'paused'];
        });
        return $this->views->show($runId);
    }
}
