<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\GetIncidentInterface;
use Vendor\LeakResponse\Api\MarkPreserveOnlyInterface;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Marks an incident as one to preserve and isolate only, until a forensic investigator has what they need. Taking the mark off needs proof. */
class MarkPreserveOnly implements MarkPreserveOnlyInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly IncidentBook $incidents,
        private readonly GetIncidentInterface $get,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    public function execute(int $incidentId, bool $preserveOnly, string $reason, ?string $stepUp = null): IncidentInterface
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        $reason = ReasonCheck::check($reason);
        $this->connection->transaction(function () use ($incidentId, $preserveOnly, $reason, $stepUp, $actor): void {
            $row = $this->incidents->byId($incidentId) ?? throw Refusal::notFound('incident_id', 'There is no such incident.');
            if (((int) $row['preserve_only'] === 1) === $preserveOnly) {
                return;
            }
            if (!$preserveOnly) {
                $this->proof->allowChange($actor, hash('sha256', "{$incidentId}:{$row['version']}:preserve-only-off"), $stepUp);
            }
            $this->incidents->markPreserveOnly($incidentId, $preserveOnly);
            $type = $preserveOnly ? 'incident.preserve_only' : 'incident.preserve_only_ended';
            $this->recorder->record($type, $actor, ['incident' => $incidentId, 'reason' => $reason]);
        });
        return $this->get->execute($incidentId);
    }
}
