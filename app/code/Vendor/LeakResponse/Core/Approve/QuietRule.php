<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Whoever hides an incident must be able to see it afterwards, or nobody could. */
class QuietRule
{
    public function __construct(private readonly RosterBook $rosters)
    {
    }

    /** @throws Refusal roster_empty (422) or not_on_roster (403) */
    public function check(Actor $actor): void
    {
        $roster = $this->rosters->read();
        if ($roster->people === []) {
            throw Refusal::unprocessable('roster_empty', 'quiet', 'Nobody is named on the roster: name them on the shell first.');
        }
        if ($actor->kind() !== 'shell' && !$roster->isEnrolled($actor)) {
            throw Refusal::forbidden('not_on_roster', 'Only the people of the roster may do this.');
        }
    }
}
