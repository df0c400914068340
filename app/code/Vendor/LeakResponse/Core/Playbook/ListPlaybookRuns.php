<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\ListPlaybookRunsInterface;

/** Lists the playbooks that were started for an incident. */
class ListPlaybookRuns implements ListPlaybookRunsInterface
{
    public function __construct(private readonly RunBook $runs, private readonly PlaybookRunViews $views)
    {
    }

    /** @return list<PlaybookRunInterface> */
    public function execute(int $incidentId): array
    {
        return array_map($this->views->of(...), $this->runs->ofIncident($incidentId));
    }
}
