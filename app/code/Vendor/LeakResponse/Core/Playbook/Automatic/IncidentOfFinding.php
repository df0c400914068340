<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Assess\DeclareIncident;
use Vendor\LeakResponse\Core\Assess\IncidentBook;
use Vendor\LeakResponse\Core\Shared\Identifiers;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** The incident that an automatic start belongs to: the open one, or a new one of unknown cause. */
class IncidentOfFinding
{
    public function __construct(
        private readonly IncidentBook $incidents,
        private readonly DeclareIncident $declare,
        private readonly Identifiers $identifiers,
    ) {
    }

    public function find(): int
    {
        $open = $this->incidents->open();
        return $open !== null
            ? (int) $open['id']
            : $this->declare->execute('unknown', 'unknown', 'unknown', new ScopeView('all', []), $this->identifiers->uuid())->getId();
    }
}
