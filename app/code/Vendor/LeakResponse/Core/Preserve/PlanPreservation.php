<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePlanInterface;
use Vendor\LeakResponse\Api\PlanPreservationInterface;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Dry run: the items there are and to whom they would be encrypted. The hash covers both, so a start collects this for these people. */
class PlanPreservation implements PlanPreservationInterface
{
    /** Stands where a plan of one act names it: such a plan starts no act. */
    public const ACTION = 'preserve_evidence';

    public function __construct(
        private readonly CollectorPool $collectors,
        private readonly EvidencePlace $place,
        private readonly IncidentBook $incidents,
        private readonly PlanTable $plans,
        private readonly Connection $connection,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    public function execute(int $incidentId, string $mode, bool $hostSuspect): EvidencePlanInterface
    {
        $this->incidents->byId($incidentId) ?? throw Refusal::notFound('incident_id', 'There is no such incident.');
        if (!in_array($mode, ['full', 'volatile'], true)) {
            throw Refusal::badField('mode', 'mode must be full or volatile.');
        }
        $recipients = array_map(static fn (AgeRecipient $one): string => $one->text, $this->place->recipients());
        $kinds = array_map($this->counted(...), $this->collectors->of($mode));
        $countedAt = Instant::micros($this->clock->now());
        $body = [
            'v' => 1,
            'action' => self::ACTION,
            'incident' => $incidentId,
            'mode' => $mode,
            'host_suspect' => $hostSuspect,
            'recipients' => $recipients,
            'kinds' => $kinds,
            'counted_at' => $countedAt,
        ];
        $actor = $this->actor->current();
        [$hash, $expiresAt] = $this->connection->transaction(function () use ($body, $incidentId, $countedAt, $actor, $mode): array {
            $kept = $this->plans->keep($body, $incidentId, $countedAt);
            $data = ['incident' => $incidentId, 'mode' => $mode, 'plan' => $kept[0]];
            $this->recorder->record('evidence_package.planned', $actor, $data);
            return $kept;
        });
        return new EvidencePlanView(
            $hash,
            $incidentId,
            $mode,
            $hostSuspect,
            $recipients,
            array_map(static fn (array $kind): EvidenceKindView => new EvidenceKindView(...$kind), $kinds),
            Instant::text($countedAt),
            Instant::text($expiresAt),
            !$actor->isProven()
        );
    }

    /** @return array{string, int, string} kind, items, expected */
    private function counted(Collector $collector): array
    {
        $items = $collector->items();
        $expected = array_sum(array_map(static fn (PlannedItem $item): int => $item->expected, $items));
        return [$collector->kind(), count($items), (string) $expected];
    }
}
