<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\StopPlaybookInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Stops a playbook: no further step begins. Acts that began go on, and their guards stay. */
class StopPlaybook implements StopPlaybookInterface
{
    public function __construct(
        private readonly ChangePlaybook $change,
        private readonly MoveOn $moves,
        private readonly PlaybookRunViews $views,
    ) {
    }

    public function execute(string $runId, int $version, string $reason, ?string $stepUp = null): PlaybookRunInterface
    {
        $reason = ReasonCheck::check($reason);
        $this->change->change($runId, $version, 'stop', $stepUp, function (PlaybookRun $run, Actor $actor) use ($reason): array {
            if (!$run->isOpen()) {
                throw Refusal::conflict('not_running', 'run_id', 'The playbook is over.', ['state' => $run->state]);
            }
            return $this->moves->stopped($run, $actor, $reason);
        });
        return $this->views->show($runId);
    }
}
