<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\UndoContainmentInterface;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Undoes a finished run where its action can; the rights are checked again. */
class UndoContainment implements UndoContainmentInterface
{
    public function __construct(
        private readonly ChangeRun $change,
        private readonly ActionPool $actions,
        private readonly RunViews $views,
        private readonly CurrentActor $actor,
        private readonly RunPhases $phases,
    ) {
    }

    public function execute(string $runId, int $version, string $reason, ?string $stepUp = null): RunInterface
    {
        $run = $this->views->find($runId);
        $action = $this->actions->get($run->action);
        if ($action->reversal() === 'none') {
            throw new Refusal('not_reversible', 'This action cannot be undone.', 'run_id', 409);
        }
        if ($action instanceof SwitchAction && !$this->actor->current()->may('Vendor_LeakResponse::contain_' . $action->code())) {
            throw Refusal::forbidden('not_allowed', 'You may look at this run, but not lift it.');
        }
        $reason = ReasonCheck::check($reason);
        $this->change->change($runId, $version, 'undo', $stepUp, function (ContainmentRun $run): array {
            if ($run->state !== 'done' && $run->state !== 'not_proven') {
                throw Refusal::conflict('not_finished', 'run_id', 'The run has not ended.', ['state' => $run->state]);
            }
            if ($run->phase === 'undone') {
                throw Refusal::conflict('already_undone', 'run_id', 'This run was undone before.');
            }
            $this->actions->get($run->action)->undo($run);
            return ['phase' => 'undone'];
        }, ['reason' => $reason]);
        $this->phases->mirror($run);
        return $this->views->show($runId);
    }
}
