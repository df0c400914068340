<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Throwable;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\Person\CanaryVault;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Instant;

/** The last phase: tries the canaries, counts what is left, keeps and records the proof. Says proven only for what was tried. */
class VerifyRun
{
    private const TRIES = 3;

    public function __construct(
        private readonly ActionPool $actions,
        private readonly RunLease $lease,
        private readonly RunTable $runs,
        private readonly CanaryVault $vault,
        private readonly Recorder $recorder,
    ) {
    }

    /** @throws LeaseLost */
    public function verify(ContainmentRun $run, int $fence): void
    {
        $this->lease->hold($run->id, $fence, static fn (): array => [], RunLease::LONG_SECONDS);
        $probes = $this->attempt($run);
        $this->lease->hold($run->id, $fence, function (ContainmentRun $run) use ($probes): array {
            $remaining = $this->actions->get($run->action)->verify($run);
            $now = $this->lease->now();
            $proof = new ProofView(self::verdict($probes, $remaining), Instant::text($now), $probes, $remaining);
            $isProven = $proof->getVerdict() === 'proven';
            $said = ProofText::toArray($proof);
            $this->recorder->record(
                $isProven ? 'containment_action.proven' : 'containment_action.not_proven',
                $run->starter,
                [...$run->facts(), 'proof' => $said]
            );
            return [
                'proof' => CanonicalJson::encode($said),
                'state' => $isProven ? 'done' : 'not_proven',
                'phase' => 'done',
                'finished_at' => $now,
                'active_key' => null,
                'lease_until' => 0,
                'attempts' => 0,
                'version' => $run->version + 1,
            ];
        });
        $this->tidy($run);
    }

    /** Takes the test accounts away; again at the next chance when it fails. */
    public function tidy(ContainmentRun $run): void
    {
        if ($run->canaries === null) {
            return;
        }
        try {
            $this->vault->remove($run->canaries);
            $this->runs->change($run->id, ['canaries' => null]);
        } catch (Throwable) {
            $this->recorder->note('containment_action.canaries_left', $run->starter, $run->facts());
        }
    }

    /** @return list<ProbeView> */
    private function attempt(ContainmentRun $run): array
    {
        $action = $this->actions->get($run->action);
        if ($action instanceof SwitchAction) {
            return $this->proveSwitch($action, $run);
        }
        if ($run->canaries === null) {
            return [new ProbeView('session', 'canary', 'not_tried', 0, 0, 'not_planted')];
        }
        try {
            return $this->vault->attempt($run->canaries);
        } catch (Throwable $error) {
            if ($run->attempts + 1 < self::TRIES) {
                throw $error;
            }
            return [new ProbeView('session', 'canary', 'not_tried', 0, 0, 'attempt_failed')];
        }
    }

    /** @return list<ProbeView> */
    private function proveSwitch(SwitchAction $action, ContainmentRun $run): array
    {
        try {
            return $action->prove($run);
        } catch (Throwable $error) {
            if ($run->attempts + 1 < self::TRIES) {
                throw $error;
            }
            return [new ProbeView($action->code(), 'canary', 'not_tried', 0, 0, 'attempt_failed')];
        }
    }

    /** @param list<ProbeView> $probes */
    public static function verdict(array $probes, int $remaining): string
    {
        $untried = 0;
        $canaries = 0;
        foreach ($probes as $probe) {
            if ($probe->getTried() !== $probe->getAsExpected()) {
                return 'not_proven';
            }
            $isTried = $probe->getHow() !== 'not_tried' && $probe->getTried() > 0;
            $untried += $isTried ? 0 : 1;
            $canaries += $isTried && $probe->getRole() === 'canary' ? 1 : 0;
        }
        if ($remaining > 0) {
            return 'not_proven';
        }
        return $untried === 0 && $canaries > 0 ? 'proven' : 'partial';
    }
}
