<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Approve\HardActs;
use Vendor\LeakResponse\Core\Contain\Plan\PlanDrift;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Contain\Run\StartOrder;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** Writes the run of a playbook with its steps and its start, in one transaction with the proof that allowed it. */
class OpenPlaybook
{
    public function __construct(
        private readonly Connection $connection,
        private readonly PlanTable $plans,
        private readonly PlanDrift $drift,
        private readonly RunBook $runs,
        private readonly StepTable $steps,
        private readonly ProofPolicy $proof,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
        private readonly HardActs $hard,
    ) {
    }

    /**
     * @return string id of the run: a new one, or the one this key started before
     * @throws Refusal
     */
    public function open(StartOrder $order): string
    {
        $this->proof->allowWriting($order->actor);
        return $this->connection->transaction(fn (): string => $this->openOnce($order));
    }

    private function openOnce(StartOrder $order): string
    {
        $kept = $this->plans->lock($order->planHash)
            ?? throw Refusal::notFound('plan_hash', 'There is no such plan: count again.');
        $first = $this->runs->byIdempotencyKey($order->idempotencyKey);
        if ($first !== null) {
            RequestHash::checkReplay($first->requestHash, $order->hash());
            return $first->id;
        }
        if ($kept['body']['action'] !== PlanPlaybook::ACTION) {
            throw Refusal::badField('plan_hash', 'This is the plan of one act, not of a playbook.');
        }
        $plan = PlaybookPlan::of($kept['body']);
        $this->checkRights($order, $plan);
        $this->checkNoOther($plan);
        $this->checkFresh($plan, $kept['expiresAt']);
        $actions = array_map(static fn (PlannedStep $planned): string => $planned->step->action, $plan->steps);
        $this->hard->allowPlaybook($order->actor, array_values(array_filter($actions)), $order->planHash);
        $this->proof->allowChange($order->actor, $order->planHash, $order->stepUp);
        return $this->write($order, $plan, CanonicalJson::encode($kept['body']));
    }

    private function checkRights(StartOrder $order, PlaybookPlan $plan): void
    {
        if (!$order->actor->may(OpenAct::RIGHT)) {
            throw Refusal::forbidden('not_allowed', 'You may look at this plan, but not start it.');
        }
        foreach ($plan->steps as $planned) {
            $isKnown = in_array($planned->readiness, [PlannedStep::READY, PlannedStep::NOT_ALLOWED], true);
            if ($isKnown && !$order->actor->may('Vendor_LeakResponse::contain_' . $planned->step->action)) {
                throw Refusal::forbidden('not_allowed', "You may not start step {$planned->step->n} of this playbook.");
            }
        }
    }

    private function checkNoOther(PlaybookPlan $plan): void
    {
        $other = $this->runs->byActiveKey($plan->activeKey());
        if ($other !== null) {
            throw self::underWay($other->id);
        }
    }

    private static function underWay(string $runId): Refusal
    {
        return Refusal::conflict('playbook_under_way', 'plan_hash', 'This playbook is under way for this incident.', ['run' => $runId]);
    }

    private function checkFresh(PlaybookPlan $plan, int $expiresAt): void
    {
        if ($expiresAt < Instant::micros($this->clock->now())) {
            throw Refusal::conflict('plan_expired', 'plan_hash', 'The plan is older than fifteen minutes: count again.');
        }
        foreach ($plan->steps as $planned) {
            if ($planned->shown !== null && $this->drift->isOutdated(DriftBody::of($planned, $plan->scope))) {
                throw Refusal::conflict(
                    'plan_outdated',
                    'plan_hash',
                    'More than 5 % more people fall under this plan than were shown: count again.'
                );
            }
        }
    }

    private function write(StartOrder $order, PlaybookPlan $plan, string $body): string
    {
        $id = $this->identifiers->uuid();
        $now = Instant::micros($this->clock->now());
        $isNew = $this->runs->add([
            'id' => $id,
            'incident_id' => $plan->incidentId,
            'playbook' => $plan->playbook,
            'plan_hash' => (string) hex2bin($order->planHash),
            'body' => $body,
            'idempotency_key' => $order->idempotencyKey,
            'request_hash' => $order->hash(),
            'active_key' => $plan->activeKey(),
            'state' => 'running',
            'position' => 1,
            'reason' => json_encode($order->reason, JSON_THROW_ON_ERROR),
            'started_by' => $order->actor->label(),
            'starter_name' => RunTable::shownName($order->actor),
            'actor' => RunTable::keep($order->actor),
            'started_at' => $now,
            'heartbeat_at' => $now,
            'version' => 1,
        ]);
        if (!$isNew) {
            // Somebody else committed while this one waited at the unique keys.
            throw self::underWay($this->runs->byActiveKey($plan->activeKey())->id ?? '');
        }
        foreach ($plan->steps as $planned) {
            $this->steps->add($id, $planned->step->n);
        }
        $this->recorder->record('playbook.started', $order->actor, [
            'incident' => $plan->incidentId,
            'run' => $id,
            'playbook' => $plan->playbook,
            'version' => $plan->version,
            'plan' => $order->planHash,
            'scope' => $plan->scope->toArray(),
            'reason' => $order->reason,
        ]);
        return $id;
    }
}
