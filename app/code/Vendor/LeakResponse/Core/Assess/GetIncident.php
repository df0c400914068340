<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\GetIncidentInterface;
use Vendor\LeakResponse\Core\Record\Read\ReadTimeline;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** One incident with the newest fifty entries of its timeline. */
class GetIncident implements GetIncidentInterface
{
    public function __construct(private readonly IncidentBook $incidents, private readonly ReadTimeline $timeline)
    {
    }

    public function execute(int $incidentId): IncidentInterface
    {
        $row = $this->incidents->byId($incidentId) ?? throw Refusal::notFound('incident_id', 'There is no such incident.');
        return IncidentBook::view($row, $this->timeline->ofIncident($incidentId, 50));
    }
}
