<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\UndoContainmentInterface;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Undoes a finished run where its action can; the rights are checked again. */
class UndoContainment implements UndoContainmentInterface
{
    public function __construct(
        private readonly ChangeRun $change,
        private readonly ActionPool $actions,
        private readonly RunViews $views,
    ) {
    }

    public function execute(string $runId, int $version, string $reason, ?string $stepUp = null): RunInterface
    {
        $run = $this->views->find($runId);
        if ($this->actions->get($run->action)->reversal() === 'none') {
            throw new Refusal('not_reversible', 'This action cannot be undone.', 'run_id', 409);
        }
        $reason = ReasonCheck::check($reason);
        $this->change->change($runId, $version, 'undo', $stepUp, function (ContainmentRun $run): array {
            if ($run->state !== 'done' && $run->state !== 'not_proven') {
                throw Refusal::conflict('not_finished', 'run_id', 'The run has not ended.', ['state' => $run->state]);
            }
            $this->actions->get($run->action)->undo($run);
            return ['phase' => 'undone'];
        }, ['reason' => $reason]);
        return $this->views->show($runId);
    }
}
