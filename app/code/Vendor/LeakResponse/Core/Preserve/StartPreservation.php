<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePackageInterface;
use Vendor\LeakResponse\Api\StartPreservationInterface;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Contain\Run\RunTable;
use Vendor\LeakResponse\Core\Contain\Run\StartOrder;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\RequestHash;

/** Opens a package as it was planned, in one transaction with the proof that allowed it. The collecting is left to PreserveEngine. */
class StartPreservation implements StartPreservationInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly PlanTable $plans,
        private readonly PackageBook $packages,
        private readonly EvidencePlace $place,
        private readonly ProofPolicy $proof,
        private readonly Recorder $recorder,
        private readonly CurrentActor $actor,
        private readonly Clock $clock,
        private readonly Identifiers $identifiers,
        private readonly EvidenceViews $views,
    ) {
    }

    public function execute(string $planHash, string $reason, string $idempotencyKey, ?string $stepUp = null): EvidencePackageInterface
    {
        if (preg_match('/^[0-9a-f]{64}$/D', $planHash) !== 1) {
            throw Refusal::badField('plan_hash', 'plan_hash must be 64 hexadecimal digits.');
        }
        RequestHash::checkKey($idempotencyKey);
        $order = new StartOrder($planHash, ReasonCheck::check($reason), $idempotencyKey, $stepUp, $this->actor->current());
        $this->proof->allowWriting($order->actor);
        return $this->views->show($this->connection->transaction(fn (): string => $this->open($order)));
    }

    private function open(StartOrder $order): string
    {
        $kept = $this->plans->lock($order->planHash) ?? throw Refusal::notFound('plan_hash', 'There is no such plan: count again.');
        $body = self::plain($kept['body']);
        $first = $this->packages->byIdempotencyKey($order->idempotencyKey);
        if ($first !== null) {
            RequestHash::checkReplay($first->requestHash, $order->hash());
            return $first->id;
        }
        $now = Instant::micros($this->clock->now());
        $recipients = array_map(static fn (AgeRecipient $one): string => $one->text, $this->place->recipients());
        if (($body['action'] ?? '') !== PlanPreservation::ACTION) {
            throw Refusal::badField('plan_hash', 'This is not the plan of a package of evidence.');
        }
        if ($kept['expiresAt'] < $now || ($body['recipients'] ?? []) !== $recipients) {
            throw Refusal::conflict('plan_expired', 'plan_hash', 'The plan is too old, or the recipients are others now: count again.');
        }
        $this->proof->allowChange($order->actor, $order->planHash, $order->stepUp);
        return $this->write($order, $body, $recipients, $now);
    }

    /**
     * Plans of acts and of packages lie in one table.
     *
     * @param array<string, mixed> $body
     * @return array<string, mixed>
     */
    private static function plain(array $body): array
    {
        return $body;
    }

    /**
     * @param array<string, mixed> $body
     * @param list<string> $recipients
     */
    private function write(StartOrder $order, array $body, array $recipients, int $now): string
    {
        $id = $this->identifiers->uuid();
        $incident = is_int($body['incident'] ?? null) ? $body['incident'] : 0;
        $isNew = $this->packages->add([
            'id' => $id,
            'incident_id' => $incident,
            'mode' => ($body['mode'] ?? '') === 'volatile' ? 'volatile' : 'full',
            'host_suspect' => ($body['host_suspect'] ?? false) === true ? 1 : 0,
            'recipients' => implode(' ', $recipients),
            'idempotency_key' => $order->idempotencyKey,
            'request_hash' => $order->hash(),
            // One at a time: two would read the same disk and the same tables.
            'active_key' => 'shop',
            'state' => Package::RUNNING,
            'reason' => json_encode($order->reason, JSON_THROW_ON_ERROR),
            'started_by' => $order->actor->label(),
            'starter_name' => RunTable::shownName($order->actor),
            'actor' => RunTable::keep($order->actor),
            'started_at' => $now,
            'heartbeat_at' => $now,
            'version' => 1,
        ]);
        if (!$isNew) {
            throw Refusal::conflict('evidence_under_way', 'plan_hash', 'Another package of evidence is being collected.');
        }
        $this->recorder->record('evidence_package.started', $order->actor, [
            'incident' => $incident,
            'package' => $id,
            'plan' => $order->planHash,
            'recipients' => $recipients,
            'reason' => $order->reason,
        ]);
        return $id;
    }
}
