<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Plan\OptionView;
use Vendor\LeakResponse\Core\Contain\Plan\PlanContainment;
use Vendor\LeakResponse\Core\Contain\Plan\PlanDrift;
use Vendor\LeakResponse\Core\Contain\Run\OpenRun;
use Vendor\LeakResponse\Core\Contain\Run\StartOrder;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Plans an act of a playbook anew and opens it for whoever started the playbook, as far as they may do it now. */
class OpenAct
{
    public const RIGHT = 'Vendor_LeakResponse::contain_playbook';

    public function __construct(
        private readonly Rights $rights,
        private readonly PlanContainment $plan,
        private readonly PlanDrift $drift,
        private readonly OpenRun $open,
        private readonly StepTable $steps,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly CurrentActor $current,
    ) {
    }

    /**
     * @param bool $isAccepted a person has seen that more people are concerned than were shown
     * @param bool $isInline in the request that starts or continues the playbook with a proof
     * @throws Refusal not_allowed, drifted, or what the act says against it
     */
    public function order(PlaybookRun $run, PlannedStep $planned, bool $isAccepted, bool $isInline): StartOrder
    {
        $starter = $this->starterNow($run, $planned->step->action);
        $scope = $planned->scope ?? $run->scope;
        $plan = $this->plan->planFor(
            $starter,
            $run->incidentId,
            $planned->step->action,
            new ScopeView($scope->kind, $scope->ids),
            $planned->step->audience,
            self::options($planned->step)
        );
        if (!$isAccepted && $this->isDrifted($planned, $run)) {
            throw Refusal::conflict('drifted', 'plan_hash', 'More people are concerned than were shown.', [
                'counted_now' => (string) $plan->getAccounts(),
            ]);
        }
        return new StartOrder(
            $plan->getPlanHash(),
            $run->reason,
            "pb-{$run->id}-{$planned->step->n}",
            null,
            $starter,
            // Only then is the newest admin session that of the starter: they have just proven who they are.
            $isInline && $this->current->current()->label() === $run->starter->label() ? $run->starter : null
        );
    }

    /**
     * Inside the transaction that holds the run: the step and the intent of its act are committed together, so that a
     * crash neither repeats nor loses the act.
     *
     * @return string id of the containment run
     */
    public function openOnce(PlaybookRun $run, PlannedStep $planned, StartOrder $order): string
    {
        $step = $planned->step;
        $actRun = $this->open->openOnce($order);
        $this->steps->change($run->id, $step->n, [
            'state' => 'running',
            'code' => '',
            'act_run' => $actRun,
            'began_at' => Instant::micros($this->clock->now()),
        ]);
        $this->recorder->record('playbook_step.begun', $order->actor, [
            ...MoveOn::head($run, $step->n),
            'action' => $step->action,
            'plan' => $order->planHash,
            'act_run' => $actRun,
        ]);
        return $actRun;
    }

    /** @return list<OptionView> */
    public static function options(PlainStep $step): array
    {
        return array_map(
            static fn (array $option): OptionView => new OptionView($option['name'], $option['value']),
            $step->options
        );
    }

    /** The starter with the rights they hold now. They proved themselves for the whole of the compiled steps. */
    private function starterNow(PlaybookRun $run, string $action): Actor
    {
        $rights = $this->rights->of($run->starter);
        foreach ([self::RIGHT, 'Vendor_LeakResponse::contain_' . $action] as $needed) {
            if (!in_array($needed, $rights, true)) {
                throw Refusal::forbidden('not_allowed', 'Whoever started this playbook may not do this any more.');
            }
        }
        $by = $run->starter;
        return new Actor($by->kind(), $by->id(), 'job', $by->door(), $rights, '', $by->keyId(), $run->starterName);
    }

    private function isDrifted(PlannedStep $planned, PlaybookRun $run): bool
    {
        return $planned->shown !== null && $this->drift->isOutdated(DriftBody::of($planned, $run->scope));
    }
}
