<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Contain\Plan\ConsequenceView;
use Vendor\LeakResponse\Core\Contain\Plan\Consequences;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Asked before an act is planned or started: would it destroy what nobody has kept yet? */
class EvidenceFirst
{
    /** Acts that end sessions and tokens: after them nobody can say what those held. */
    private const DESTROYING = ['end_sessions', 'reset_credentials'];

    public function __construct(private readonly Connection $connection, private readonly IncidentBook $incidents)
    {
    }

    /**
     * @return list<ConsequenceView> what a plan has to say
     * @throws Refusal evidence_first (422) in an incident that is to be preserved and isolated only
     */
    public function said(int $incidentId, string $action): array
    {
        if (!in_array($action, self::DESTROYING, true) || $this->newest($incidentId) !== '') {
            return [];
        }
        if ((int) ($this->incidents->byId($incidentId)['preserve_only'] ?? 0) === 1) {
            throw Refusal::unprocessable(
                'evidence_first',
                'action',
                'This incident is to be preserved and isolated only: collect a package of evidence before an act that destroys any.'
            );
        }
        return (new Consequences())->breaks('evidence_not_kept')->all();
    }

    /** @return string id of the newest closed package of the incident, '' where there is none */
    public function newest(int $incidentId): string
    {
        $rows = $this->connection->fetchAll(
            "SELECT id FROM {$this->connection->table('leakresponse_preserve_package')} WHERE incident_id = ? AND state IN (?, ?)"
            . ' ORDER BY id DESC LIMIT 1',
            [$incidentId, Package::COMPLETE, Package::PARTIAL]
        );
        return (string) ($rows[0]['id'] ?? '');
    }
}
