<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Shows runs of playbooks as the API does. */
class PlaybookRunViews
{
    public function __construct(
        private readonly RunBook $runs,
        private readonly StepTable $steps,
        private readonly RunTable $acts,
    ) {
    }

    /** @throws Refusal not_found (404) */
    public function show(string $runId): PlaybookRunView
    {
        return $this->of($this->find($runId));
    }

    /** @throws Refusal not_found (404) */
    public function find(string $runId): PlaybookRun
    {
        return $this->runs->byId($runId) ?? throw Refusal::notFound('run_id', 'There is no such run.');
    }

    public function of(PlaybookRun $run): PlaybookRunView
    {
        $rows = $this->steps->of($run->id);
        return new PlaybookRunView(
            $run->id,
            $run->incidentId,
            $run->playbook,
            $run->title,
            new ScopeView($run->scope->kind, $run->scope->ids),
            $run->state,
            $run->position,
            Instant::text($run->startedAt),
            $run->starter->label(),
            $run->starterName,
            self::text($run->finishedAt),
            self::text($run->heartbeatAt),
            $run->version,
            array_map(fn (PlannedStep $planned): PlaybookRunStepView => $this->step($planned, $rows[$planned->step->n]), $run->steps)
        );
    }

    private function step(PlannedStep $planned, StepRow $row): PlaybookRunStepView
    {
        return new PlaybookRunStepView(
            PlaybookStepView::of($planned->step),
            $row->state,
            $row->code,
            self::orNull($row->actRun),
            $row->actRun === '' ? null : $this->acts->byId($row->actRun)?->state,
            $planned->shown['customers'] ?? null,
            $row->countedNow === 0 ? null : $row->countedNow,
            self::orNull($row->decidedBy),
            self::text($row->waitUntil),
            self::text($row->beganAt),
            self::text($row->endedAt)
        );
    }

    private static function orNull(string $text): ?string
    {
        return $text === '' ? null : $text;
    }

    private static function text(int $micros): ?string
    {
        return $micros === 0 ? null : Instant::text($micros);
    }
}
