<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Approve;

use Vendor\LeakResponse\Core\Approve\Roster;
use Vendor\LeakResponse\Core\Approve\RosterPerson;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Test\Support\ApproveKit;

/** The roster of the tests. */
trait NamedPeople
{
    protected ApproveKit $approve;

    protected function twoPersons(string ...$toStart): void
    {
        // As `ChangeRoster` leaves it, in one change instead of four.
        $now = Instant::micros($this->clock->now());
        foreach (['admin:3', 'admin:4', 'admin:5'] as $account) {
            $this->approve->watch->vouch($account, $this->approve->accounts->states[$account]);
        }
        $this->approve->rosters->keep(new Roster(0, Roster::TWO, array_values($toStart), 'security desk, ext. 12', [
            new RosterPerson('anna', true, ['admin:3'], [str_repeat('a', 32)], $now),
            new RosterPerson('bert', true, ['admin:4'], [str_repeat('b', 32)], $now),
            new RosterPerson('cleo', false, ['admin:5'], [], $now),
        ]));
        $this->approve->rosters->mirror();
    }
}
