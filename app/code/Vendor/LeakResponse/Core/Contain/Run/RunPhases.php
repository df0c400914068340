<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Throwable;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\Guard\EpochBook;
use Vendor\LeakResponse\Core\Contain\Person\CanaryVault;
use Vendor\LeakResponse\Core\Contain\Person\SweepPlan;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Preserve\EvidenceFirst;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** One step of a run: preserve, guard, a chunk of the sweep, second guard. Each is committed whole or not at all. */
class RunPhases
{
    public function __construct(
        private readonly ActionPool $actions,
        private readonly RunLease $lease,
        private readonly EpochBook $book,
        private readonly CanaryVault $vault,
        private readonly Recorder $recorder,
        private readonly SweepPlan $ranges,
        private readonly EvidenceFirst $evidence,
    ) {
    }

    /** @throws LeaseLost */
    public function preserve(ContainmentRun $run, int $fence): void
    {
        // Planting has a budget of seconds; a worker killed in it must not keep the guard away for long.
        $this->lease->hold($run->id, $fence, static fn (): array => [], RunLease::PLANTING_SECONDS);
        $ids = [];
        $isSwitch = $this->actions->get($run->action) instanceof SwitchAction;
        try {
            $canaries = $isSwitch ? null : $this->vault->plant($run);
            $ids = $canaries === null ? [] : $this->vault->subjects($canaries);
        } catch (Throwable $error) {
            // The guard cannot wait for test accounts: the proof will say that nothing could be tried.
            $canaries = null;
            $this->note($run, 'containment_action.not_planted', $error);
        }
        $this->lease->hold($run->id, $fence, function (ContainmentRun $run) use ($canaries, $ids): array {
            $kept = $this->actions->get($run->action)->preserve($run);
            $this->recorder->record('containment_action.preserved', $run->starter, [
                ...$run->facts(),
                'marks' => $kept,
                'evidence' => $this->evidence->newest($run->incidentId),
            ]);
            return [
                'canaries' => $canaries,
                'guard' => CanonicalJson::encode(ContainmentRun::namedCanaries($ids)),
                'phase' => 'guard',
                'version' => $run->version + 1,
                'attempts' => 0,
            ];
        });
    }

    /** @throws LeaseLost */
    public function guard(ContainmentRun $run, int $fence): void
    {
        $this->lease->hold($run->id, $fence, function (ContainmentRun $run): array {
            $guarded = $run->including($run->canaryIds())->guardedNow($this->lease->now());
            $raised = $this->actions->get($run->action)->guard($guarded);
            $this->recorder->record('containment_action.guarded', $run->starter, [...$run->facts(), 'guard' => $raised]);
            return [
                'guard' => CanonicalJson::encode($run->guard + $raised),
                'guarded_at' => $guarded->guardedAt,
                'last_id' => $run->covers('customers') ? $this->ranges->lastCustomerId() : 0,
                'phase' => 'sweep',
                'version' => $run->version + 1,
                'attempts' => 0,
            ];
        });
        $this->mirror($run);
    }

    /** @throws LeaseLost */
    public function sweep(string $runId, int $fence): void
    {
        $this->lease->hold($runId, $fence, function (ContainmentRun $run): array {
            $began = $this->lease->now();
            $next = $this->ranges->next($run);
            if ($next === null) {
                $data = [...$run->facts(), 'customers' => $run->done];
                $this->recorder->record('containment_action.swept', $run->starter, $data);
                return ['phase' => 'second_guard', 'version' => $run->version + 1, 'attempts' => 0, 'total' => $run->done];
            }
            $this->actions->get($run->action)->sweep($run, $run->position, $next['upTo']);
            return [
                'position' => $next['upTo'],
                'done' => $run->done + $next['customers'],
                'attempts' => 0,
                'chunk' => SweepPlan::chunkAfter($run->chunk, $this->lease->now() - $began),
            ];
        });
    }

    /** @throws LeaseLost */
    public function secondGuard(ContainmentRun $run, int $fence): void
    {
        $this->lease->hold($run->id, $fence, function (ContainmentRun $run): array {
            $raised = $this->actions->get($run->action)->secondGuard($run->including($run->canaryIds()));
            if ($raised !== []) {
                $data = [...$run->facts(), 'guard' => $raised];
                $this->recorder->record('containment_action.guarded', $run->starter, $data);
            }
            return [
                'guard' => CanonicalJson::encode($run->guard + $raised),
                'phase' => 'verify',
                'state' => 'verifying',
                'version' => $run->version + 1,
                'attempts' => 0,
            ];
        });
        $this->mirror($run);
    }

    /** Copies what was committed to the file. The guard holds by the database alone when this fails. */
    public function mirror(ContainmentRun $run): void
    {
        $action = $this->actions->get($run->action);
        try {
            $action instanceof SwitchAction ? $action->committed() : $this->book->mirror();
        } catch (Throwable $error) {
            $this->note($run, 'epoch.not_mirrored', $error);
        }
    }

    private function note(ContainmentRun $run, string $type, Throwable $error): void
    {
        // Only the class of the error: messages of a host can hold addresses and paths.
        $code = $error instanceof Refusal ? $error->refusalCode() : substr((string) strrchr('\\' . $error::class, '\\'), 1);
        $this->recorder->note($type, $run->starter, [...$run->facts(), 'error' => $code]);
    }
}
