<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\GetIncidentInterface;
use Vendor\LeakResponse\Api\SetQuietInterface;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Operate\ProofPolicy;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Quiet mode on is quick; off shows what was hidden, so it is as hard as lifting. */
class SetQuiet implements SetQuietInterface
{
    public function __construct(
        private readonly Connection $connection,
        private readonly IncidentBook $incidents,
        private readonly GetIncidentInterface $get,
        private readonly QuietRule $rule,
        private readonly HardActs $hard,
        private readonly ProofPolicy $proof,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
    ) {
    }

    public function execute(int $incidentId, int $version, bool $quiet, ?string $stepUp = null): IncidentInterface
    {
        $actor = $this->actor->current();
        $this->proof->allowWriting($actor);
        $this->connection->transaction(function () use ($incidentId, $version, $quiet, $stepUp, $actor): void {
            $row = $this->incidents->byId($incidentId) ?? throw Refusal::notFound('incident_id', 'There is no such incident.');
            if ($quiet || $actor->kind() !== 'shell') {
                $this->rule->check($actor);
            }
            if ((string) $row['is_quiet'] === ($quiet ? '1' : '0')) {
                return;
            }
            if (!$quiet) {
                $this->allowOff($actor, $incidentId, $version, $stepUp);
            }
            if (!$this->incidents->setQuiet($incidentId, $version, $quiet)) {
                throw Refusal::conflict('version_conflict', 'version', 'The incident has changed since you read it.', [
                    'version' => (string) $row['version'],
                ]);
            }
            $this->recorder->record($quiet ? 'incident.quieted' : 'incident.unquieted', $actor, ['incident' => $incidentId]);
        });
        return $this->get->execute($incidentId);
    }

    public static function boundTo(int $incidentId, int $version): string
    {
        return hash('sha256', "{$incidentId}:{$version}:unquiet");
    }

    private function allowOff(Actor $actor, int $incidentId, int $version, ?string $stepUp): void
    {
        $boundTo = self::boundTo($incidentId, $version);
        $this->hard->allowRelease($actor, $boundTo);
        $this->proof->allowChange($actor, $boundTo, $stepUp);
    }
}
