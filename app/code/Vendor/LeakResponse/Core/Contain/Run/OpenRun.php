<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Core\Approve\HardActs;
use Vendor\LeakResponse\Core\Contain\ActionPool;
use Vendor\LeakResponse\Core\Contain\ContainmentAction;
use Vendor\LeakResponse\Core\Contain\Person\SweepPlan;
use Vendor\LeakResponse\Core\Contain\Plan\PlanDrift;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Preserve\EvidenceFirst;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Writes the run and its intent in one transaction with the proof that allowed it. Two who start the same at once meet
 * at the lock of the plan or at the unique keys, and share one run.
 *
 * @phpstan-import-type Body from PlanTable
 */
class OpenRun
{
    private const TRIES = 3;

    public function __construct(
        private readonly Connection $connection,
        private readonly PlanTable $plans,
        private readonly PlanDrift $drift,
        private readonly RunTable $runs,
        private readonly ActionPool $actions,
        private readonly ProofPolicy $proof,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
        private readonly HardActs $hard,
        private readonly EvidenceFirst $evidence,
    ) {
    }

    /**
     * @return string id of the run: a new one, or the one that was there first
     * @throws Refusal
     */
    public function open(StartOrder $order): string
    {
        $this->proof->allowWriting($order->actor);
        for ($try = 1;; $try++) {
            try {
                return $this->connection->transaction(fn (): string => $this->openOnce($order));
            } catch (UnableToReachDatabase $error) {
                if (!$error->isRetryable() || $try >= self::TRIES) {
                    throw $error;
                }
            }
        }
    }

    /**
     * Inside the caller's transaction, which is rolled back as a whole when this fails: for a playbook, whose own step is
     * committed with the intent.
     *
     * @return string as `open`
     * @throws Refusal
     */
    public function openOnce(StartOrder $order): string
    {
        $plan = $this->plans->lock($order->planHash)
            ?? throw Refusal::notFound('plan_hash', 'There is no such plan: count again.');
        $first = $this->runs->byIdempotencyKey($order->idempotencyKey);
        if ($first !== null) {
            RequestHash::checkReplay($first->requestHash, $order->hash());
            return $first->id;
        }
        $body = $plan['body'];
        $action = $this->actions->get($body['action']);
        if (!$order->actor->may('Vendor_LeakResponse::contain_' . $action->code())) {
            throw Refusal::forbidden('not_allowed', 'You may look at this plan, but not start it.');
        }
        $running = $this->runs->byActiveKey(self::activeKey($body));
        if ($running !== null) {
            self::checkCovered($running, $action, $plan['countedAt']);
            return $running->id;
        }
        $this->checkFresh($plan['body'], $plan['expiresAt']);
        self::checkSwitch($action, $body);
        $this->hard->allowStart($order->actor, $body, $order->planHash);
        $this->evidence->said($body['incident'], $action->code());
        $this->proof->allowChange($order->actor, $order->planHash, $order->stepUp);
        return $this->write($order, $body);
    }

    /**
     * Who counted before the guard stood shares the run. Who counted after it saw sessions that the run will never end.
     *
     * @param int $countedAt microseconds
     */
    private static function checkCovered(ContainmentRun $running, ContainmentAction $action, int $countedAt): void
    {
        if ($running->guardedAt > 0 && $running->guardedAt < $countedAt && !$action instanceof SwitchAction) {
            throw Refusal::conflict(
                'same_act_unfinished',
                'plan_hash',
                'The same act is under way and was before you counted. Let it finish, or resume it, then start again:'
                . ' whoever signed in after its guard is not in it.',
                ['run' => $running->id]
            );
        }
    }

    /** @param Body $body */
    private function checkFresh(array $body, int $expiresAt): void
    {
        if ($expiresAt < Instant::micros($this->clock->now())) {
            throw Refusal::conflict('plan_expired', 'plan_hash', 'The plan is older than fifteen minutes: count again.');
        }
        if ($this->drift->isOutdated($body)) {
            throw Refusal::conflict(
                'plan_outdated',
                'plan_hash',
                'More than 5 % more people fall under this plan than were shown: count again.'
            );
        }
    }

    /**
     * Opposite acts at once meet here: whoever comes second finds that the switch was turned since its plan.
     *
     * @param Body $body
     */
    private static function checkSwitch(ContainmentAction $action, array $body): void
    {
        if ($action instanceof SwitchAction && $action->lock() !== ($body['switch_number'] ?? 0)) {
            throw Refusal::conflict('plan_outdated', 'plan_hash', 'This switch was turned since the plan: look again.');
        }
    }

    /** @param Body $body */
    private function write(StartOrder $order, array $body): string
    {
        $id = $this->identifiers->uuid();
        $now = Instant::micros($this->clock->now());
        $isNew = $this->runs->add([
            'id' => $id,
            'incident_id' => $body['incident'],
            'action' => $body['action'],
            'scope' => CanonicalJson::encode($body['scope']),
            'audience' => implode(',', $body['audience']),
            'plan_hash' => (string) hex2bin($order->planHash),
            'idempotency_key' => $order->idempotencyKey,
            'request_hash' => $order->hash(),
            'state' => 'running',
            'phase' => 'preserve',
            // As JSON: the shop's tables cannot hold every character of UTF-8.
            'reason' => json_encode($order->reason, JSON_THROW_ON_ERROR),
            'started_by' => $order->actor->label(),
            'starter_name' => RunTable::shownName($order->actor),
            'actor' => RunTable::keep($order->starter ?? $order->actor),
            'total' => $body['customers'],
            'chunk' => SweepPlan::FIRST_CHUNK,
            'started_at' => $now,
            'heartbeat_at' => $now,
            'version' => 1,
            'active_key' => self::activeKey($body),
            'options' => ($body['options'] ?? []) === [] ? null : CanonicalJson::encode($body['options']),
        ]);
        if (!$isNew) {
            return $this->whoWasFirst($order, $body);
        }
        $this->recorder->record('containment_action.intended', $order->actor, [
            'incident' => $body['incident'],
            'run' => $id,
            'action' => $body['action'],
            'plan' => $order->planHash,
            'scope' => $body['scope'],
            'audience' => $body['audience'],
            ...(($body['options'] ?? []) === [] ? [] : ['options_hash' => hash('sha256', CanonicalJson::encode($body['options']))]),
            'reason' => $order->reason,
        ]);
        return $id;
    }

    /**
     * Another plan of the same act, or the same key for another plan, was committed while this one waited.
     *
     * @param Body $body
     */
    private function whoWasFirst(StartOrder $order, array $body): string
    {
        $same = $this->runs->byIdempotencyKey($order->idempotencyKey);
        if ($same !== null) {
            RequestHash::checkReplay($same->requestHash, $order->hash());
            return $same->id;
        }
        return $this->runs->byActiveKey(self::activeKey($body))->id
            ?? throw Refusal::conflict('plan_outdated', 'plan_hash', 'The same act has just ended: count again.');
    }

    /** @param Body $body */
    private static function activeKey(array $body): string
    {
        return substr($body['action'], 0, 31) . ':' . hash('sha256', CanonicalJson::encode([
            'scope' => $body['scope'],
            'audience' => $body['audience'],
            ...(($body['options'] ?? []) === [] ? [] : ['options' => $body['options']]),
        ]));
    }
}
