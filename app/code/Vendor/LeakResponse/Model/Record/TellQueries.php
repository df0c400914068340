<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Record;

use Vendor\LeakResponse\Core\Record\Touch\QueryBook;
use Vendor\LeakResponse\Core\Record\Touch\QueryPolicy;

/**
 * The reads of a request in the words of the ledger, under the route that made them.
 *
 * @phpstan-import-type Group from QueryBook
 */
class TellQueries
{
    public function __construct(
        private readonly Touches $touches,
        private readonly ActingNow $now,
        private readonly QueryRoute $route,
    ) {
    }

    /** @param list<Group> $groups */
    public function tell(QueryPolicy $policy, array $groups, int $leftOut): void
    {
        foreach ($policy->told($groups, $leftOut, $this->now->isStaff(), $this->route->name()) as [$type, $data]) {
            $this->touches->note($type, $data);
        }
    }
}
