<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Plan\PlanDrift;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Plan\ReadScope;
use Vendor\LeakResponse\Core\Playbook\ActStep;
use Vendor\LeakResponse\Core\Playbook\AdvancePlaybook;
use Vendor\LeakResponse\Core\Playbook\ChangePlaybook;
use Vendor\LeakResponse\Core\Playbook\ContinuePlaybook;
use Vendor\LeakResponse\Core\Playbook\GetPlaybookRun;
use Vendor\LeakResponse\Core\Playbook\ListPlaybookRuns;
use Vendor\LeakResponse\Core\Playbook\MoveOn;
use Vendor\LeakResponse\Core\Playbook\OpenAct;
use Vendor\LeakResponse\Core\Playbook\OpenPlaybook;
use Vendor\LeakResponse\Core\Playbook\PlanPlaybook;
use Vendor\LeakResponse\Core\Playbook\PlanStep;
use Vendor\LeakResponse\Core\Playbook\PlaybookBook;
use Vendor\LeakResponse\Core\Playbook\PlaybookEngine;
use Vendor\LeakResponse\Core\Playbook\PlaybookLease;
use Vendor\LeakResponse\Core\Playbook\PlaybookRunViews;
use Vendor\LeakResponse\Core\Playbook\RunBook;
use Vendor\LeakResponse\Core\Playbook\RunSeal;
use Vendor\LeakResponse\Core\Playbook\RunStep;
use Vendor\LeakResponse\Core\Playbook\StartPlaybook;
use Vendor\LeakResponse\Core\Playbook\StepTable;
use Vendor\LeakResponse\Core\Playbook\StopAllPlaybooks;
use Vendor\LeakResponse\Core\Playbook\StopPlaybook;

/** Wires Core/Playbook on a shop with the fakes, as a host does. */
class PlaybookKit
{
    public readonly FakeRights $rights;
    public readonly RunBook $runs;
    public readonly PlaybookEngine $engine;
    private readonly StepTable $steps;
    public readonly MoveOn $moves;
    private readonly PlaybookRunViews $views;

    public function __construct(private readonly ContainHost $host, private readonly PlaybookBook $books)
    {
        $kit = $host->kit;
        $this->rights = new FakeRights();
        $this->runs = new RunBook($kit->connection, new RunSeal($kit->secrets));
        $this->steps = new StepTable($kit->connection);
        $this->moves = new MoveOn($this->steps, $kit->recorder, $kit->clock);
        $this->views = new PlaybookRunViews($this->runs, $this->steps, $host->runs);
        $lease = new PlaybookLease($kit->connection, $this->runs, $kit->clock);
        $open = new OpenAct(
            $this->rights,
            $host->plan(),
            new PlanDrift($kit->connection),
            $host->open(),
            $this->steps,
            $kit->recorder,
            $kit->clock,
            $host->actor
        );
        $acts = new ActStep($lease, $this->moves, $open, $host->engine, $host->runs);
        $step = new RunStep($lease, $this->steps, $this->moves, $acts);
        $this->engine = new PlaybookEngine($this->runs, $this->steps, $lease, $step, $this->moves);
    }

    public function plan(): PlanPlaybook
    {
        $kit = $this->host->kit;
        $plans = new PlanTable($kit->connection);
        return new PlanPlaybook(
            $this->books,
            new ReadScope($this->host->shop, $kit->connection),
            new PlanStep(
                $this->host->actions,
                $this->host->plan(),
                $plans,
                new IncidentBook($kit->connection)
            ),
            $plans,
            $kit->connection,
            $this->host->actor,
            $kit->recorder,
            $kit->clock
        );
    }

    public function start(): StartPlaybook
    {
        return new StartPlaybook($this->open(), $this->engine, $this->views, $this->host->actor);
    }

    public function open(): OpenPlaybook
    {
        $kit = $this->host->kit;
        return new OpenPlaybook(
            $kit->connection,
            new PlanTable($kit->connection),
            new PlanDrift($kit->connection),
            $this->runs,
            $this->steps,
            $this->host->proof,
            $kit->recorder,
            $kit->clock,
            $this->host->identifiers,
            $this->host->approve->hard
        );
    }

    public function advance(): AdvancePlaybook
    {
        return new AdvancePlaybook($this->engine, $this->views);
    }

    public function get(): GetPlaybookRun
    {
        return new GetPlaybookRun($this->views);
    }

    public function ofIncident(): ListPlaybookRuns
    {
        return new ListPlaybookRuns($this->runs, $this->views);
    }

    public function continue(): ContinuePlaybook
    {
        return new ContinuePlaybook(
            $this->change(),
            $this->steps,
            $this->moves,
            $this->host->kit->recorder,
            $this->engine,
            $this->views
        );
    }

    public function stop(): StopPlaybook
    {
        return new StopPlaybook($this->change(), $this->moves, $this->views);
    }

    public function stopAll(): StopAllPlaybooks
    {
        return new StopAllPlaybooks($this->change(), $this->moves, $this->views);
    }

    public function change(): ChangePlaybook
    {
        return new ChangePlaybook($this->host->kit->connection, $this->runs, $this->host->proof, $this->host->actor);
    }

    /**
     * A file with one playbook, `trial`, of these steps.
     *
     * @param list<array<string, mixed>> $steps fields that differ from those of a note
     */
    public static function books(array $steps): PlaybookBook
    {
        $empty = [
            'title' => 'A step', 'text' => '', 'items' => [], 'next' => 0, 'otherwise' => 0, 'looks_at' => 0, 'ended' => [],
            'counted' => '', 'at_least' => 0, 'action' => '', 'needs' => '', 'scope' => '', 'audience' => [], 'options' => [],
            'on_failure' => '', 'seconds' => 0, 'kind' => 'note',
        ];
        $plain = [];
        foreach ($steps as $place => $step) {
            $n = $place + 1;
            $plain[] = [...$empty, 'n' => $n, 'id' => "step_{$n}", 'next' => $n === count($steps) ? 0 : $n + 1, ...$step];
        }
        $book = ['format' => 1, 'code' => 'trial', 'version' => 1, 'title' => 'A trial', 'summary' => '', 'signs' => [], 'steps' => $plain];
        $file = (string) tempnam(sys_get_temp_dir(), 'playbook');
        file_put_contents($file, json_encode(['format' => 1, 'playbooks' => [$book]], JSON_THROW_ON_ERROR));
        return new PlaybookBook([$file]);
    }

    /**
     * @param list<string> $audience
     * @return array<string, mixed>
     */
    public static function act(string $action, array $audience, string $onFailure = 'stop', string $scope = 'chosen'): array
    {
        return [
            'kind' => 'act', 'action' => $action, 'audience' => $audience, 'scope' => $scope, 'on_failure' => $onFailure,
            'options' => $action === 'suspend_payment' ? [['name' => 'method', 'value' => '*']] : [],
        ];
    }
}
