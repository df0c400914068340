<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\ResumeContainmentInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Goes on with a paused run from where it stopped. */
class ResumeContainment implements ResumeContainmentInterface
{
    public function __construct(
        private readonly ChangeRun $change,
        private readonly RunViews $views,
    ) {
    }

    public function execute(string $runId, int $version, ?string $stepUp = null): RunInterface
    {
        $this->change->change($runId, $version, 'resume', $stepUp, static function (ContainmentRun $run): array {
            if ($run->state !== 'paused') {
                throw Refusal::conflict('not_paused', 'run_id', 'The run is not paused.', ['state' => $run->state]);
            }
            return [
                'state' => $run->phase === 'verify' ? 'verifying' : 'running',
                'attempts' => 0,
                // Whoever worked on it before the pause is out, even in the middle of a slow step.
                'fence' => $run->fence + 1,
                'lease_until' => 0,
            ];
        });
        return $this->views->show($runId);
    }
}
