<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\Plan\PlanContainment;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Counts one step, or says why it cannot run: nothing that cannot run is passed over in silence. */
class PlanStep
{
    public function __construct(
        private readonly ActionPool $actions,
        private readonly PlanContainment $plan,
        private readonly PlanTable $plans,
        private readonly IncidentBook $incidents,
    ) {
    }

    public function plan(Actor $actor, int $incidentId, PlainStep $step, TargetScope $chosen): ShownStep
    {
        if (!$step->isAct()) {
            return self::without($step, PlannedStep::NO_ACT, '', null);
        }
        $scope = $step->scope === 'all' ? new TargetScope('all', []) : $chosen;
        if (!$this->actions->has($step->action)) {
            return self::without($step, PlannedStep::NOT_THERE, $step->action, $scope);
        }
        if (!$actor->may('Vendor_LeakResponse::contain_' . $step->action)) {
            return self::without($step, PlannedStep::NOT_ALLOWED, $step->action, $scope);
        }
        try {
            $plan = $this->plan->planFor(
                $actor,
                $incidentId,
                $step->action,
                new ScopeView($scope->kind, $scope->ids),
                $step->audience,
                OpenAct::options($step)
            );
        } catch (Refusal $refusal) {
            return self::without($step, PlannedStep::NOT_PLANNED, $refusal->refusalCode(), $scope);
        }
        $body = $this->plans->lock($plan->getPlanHash())['body']
            ?? throw Refusal::conflict('plan_outdated', 'playbook', 'The plan of a step is gone: count again.');
        return new ShownStep(new PlannedStep($step, PlannedStep::READY, '', $scope, [
            'customers' => $body['customers'],
            'last_customer_id' => $body['last_customer_id'],
            'sessions' => $plan->getSessions(),
            'tokens' => $plan->getTokens(),
            'accounts' => $plan->getAccounts(),
            'admin_sessions' => $plan->getAdminSessions(),
        ]), $plan);
    }

    /** @throws Refusal */
    public function checkIncident(int $incidentId): void
    {
        $this->incidents->byId($incidentId) ?? throw Refusal::notFound('incident_id', 'There is no such incident.');
    }

    private static function without(PlainStep $step, string $readiness, string $code, ?TargetScope $scope): ShownStep
    {
        return new ShownStep(new PlannedStep($step, $readiness, $code, $scope, null), null);
    }
}
