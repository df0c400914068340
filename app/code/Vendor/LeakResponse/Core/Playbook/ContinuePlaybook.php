<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\ContinuePlaybookInterface;
use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** A person says how to go on: an approval, a checklist done, an act done by hand or tried again, or a step left out. */
class ContinuePlaybook implements ContinuePlaybookInterface
{
    /** An act that the shop cannot do: going on means that a person did it. */
    private const BY_HAND = [PlannedStep::NOT_THERE, PlannedStep::NOT_ALLOWED, PlannedStep::NOT_PLANNED];

    public function __construct(
        private readonly ChangePlaybook $change,
        private readonly StepTable $steps,
        private readonly MoveOn $moves,
        private readonly Recorder $recorder,
        private readonly PlaybookEngine $engine,
        private readonly PlaybookRunViews $views,
    ) {
    }

    public function execute(string $runId, int $version, string $choice, ?string $stepUp = null): PlaybookRunInterface
    {
        if ($choice !== 'go_on' && $choice !== 'leave_out') {
            throw Refusal::badField('choice', 'choice must be go_on or leave_out.');
        }
        $this->change->change(
            $runId,
            $version,
            // As the step-up door takes words.
            str_replace('_', '-', $choice),
            $stepUp,
            fn (PlaybookRun $run, Actor $actor): array => $this->decide($run, $actor, $choice)
        );
        $this->engine->begin($runId);
        return $this->views->show($runId);
    }

    /** @return array<string, scalar|null> */
    private function decide(PlaybookRun $run, Actor $actor, string $choice): array
    {
        if ($run->state !== 'waiting') {
            throw Refusal::conflict('not_waiting', 'run_id', 'The playbook does not wait for anybody.', ['state' => $run->state]);
        }
        $n = $run->position;
        $step = $run->at($n)->step;
        $row = $this->steps->of($run->id)[$n];
        $code = $row->code;
        if ($code === PlannedStep::NOT_AUTOMATIC && $choice === 'go_on' && !$actor->may("Vendor_LeakResponse::contain_{$step->action}")) {
            // Nobody has said yes to this act so far: whoever says it must be allowed to start it.
            throw Refusal::forbidden('not_allowed', 'You may not start this act.');
        }
        $this->steps->change($run->id, $n, ['choice' => $choice, 'decided_by' => $actor->label()]);
        $this->recorder->record('playbook_step.continued', $actor, [...MoveOn::head($run, $n), 'choice' => $choice, 'code' => $code]);
        if ($choice === 'leave_out') {
            return $this->moves->ended($run, $actor, $n, 'declined', '', $step->next);
        }
        if ($step->isAct() && !in_array($code, self::BY_HAND, true)) {
            $this->steps->change($run->id, $n, ['state' => $row->actRun === '' ? 'planned' : 'running', 'code' => '']);
            return ['state' => 'running', 'attempts' => 0];
        }
        $isKnown = in_array($code, ['approval', 'checklist', ...self::BY_HAND], true);
        return $isKnown
            ? $this->moves->ended($run, $actor, $n, $step->isAct() ? 'by_hand' : 'done', '', $step->next)
            : ['state' => 'running', 'attempts' => 0];
    }
}
