<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\GetContainmentInterface;
use Vendor\LeakResponse\Api\GetIncidentInterface;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Notify\NoticeBook;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The open incident with the highest number, with what was done in it. */
class OpenIncident
{
    public function __construct(
        private readonly Connection $connection,
        private readonly IncidentBook $incidents,
        private readonly GetIncidentInterface $incident,
        private readonly GetContainmentInterface $run,
        private readonly NoticeBook $notices,
        private readonly Sight $sight,
    ) {
    }

    /** @return array{incident: IncidentInterface|null, runs: list<RunInterface>, notices: list<NoticeInterface>, restricted: string|null} */
    public function look(): array
    {
        $row = $this->incidents->open($this->sight->hidden());
        $restricted = $this->sight->restricted();
        if ($row === null) {
            return ['incident' => null, 'runs' => [], 'notices' => [], 'restricted' => $restricted];
        }
        $id = (int) $row['id'];
        return [
            'incident' => $this->incident->execute($id),
            'runs' => array_map($this->run->execute(...), $this->runIds($id)),
            'notices' => $this->notices->ofIncident($id),
            'restricted' => $restricted,
        ];
    }

    /** @return list<string> newest first, at most 20 */
    private function runIds(int $incidentId): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT id FROM {$this->connection->table('leakresponse_contain_run')} WHERE incident_id = ?"
            . ' ORDER BY started_at DESC, id DESC LIMIT 20',
            [$incidentId]
        );
        return array_map(strval(...), array_column($rows, 'id'));
    }
}
