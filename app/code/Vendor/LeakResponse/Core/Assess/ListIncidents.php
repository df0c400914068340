<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\ListIncidentsInterface;

/** The newest hundred incidents. */
class ListIncidents implements ListIncidentsInterface
{
    public function __construct(private readonly IncidentBook $incidents)
    {
    }

    /** @return list<IncidentView> */
    public function execute(): array
    {
        return array_map(static fn (array $row): IncidentView => IncidentBook::view($row), $this->incidents->newest(100));
    }
}
