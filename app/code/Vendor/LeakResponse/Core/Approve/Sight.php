<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;

/** Quiet mode: which incidents whoever acts now does not get to see. A right of the shop is not enough, the roster names who does. */
class Sight
{
    public function __construct(
        private readonly Connection $connection,
        private readonly RosterBook $rosters,
        private readonly CurrentActor $actor,
    ) {
    }

    /** @return list<int> ids of incidents that are hidden from whoever acts now */
    public function hidden(): array
    {
        return $this->seesAll($this->actor->current()) ? [] : $this->quiet();
    }

    /** @param bool $isThere whether there is such an incident at all: both answers cost the same */
    public function isShown(int $incidentId, bool $isThere = true): bool
    {
        $isHidden = in_array($incidentId, $this->hidden(), true);
        return $isThere && !$isHidden;
    }

    /** @return string|null whom to ask, as the shell named them; null when nothing is hidden */
    public function restricted(): ?string
    {
        return $this->hidden() === [] ? null : $this->rosters->read()->contact;
    }

    /** Where nobody is named yet, the rights of the shop decide who responds. */
    public function isResponder(Actor $actor, bool $hasRight): bool
    {
        $roster = $this->rosters->read();
        return $hasRight && ($roster->people === [] || $roster->isEnrolled($actor));
    }

    public function contact(): string
    {
        return $this->rosters->read()->contact;
    }

    private function seesAll(Actor $actor): bool
    {
        return in_array($actor->kind(), ['shell', 'system'], true) || $this->rosters->read()->isEnrolled($actor);
    }

    /** @return list<int> */
    private function quiet(): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT id FROM {$this->connection->table('leakresponse_assess_incident')} WHERE is_quiet = 1"
        );
        return array_map(intval(...), array_column($rows, 'id'));
    }
}
