<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Operate\Finding;
use Vendor\LeakResponse\Core\Operate\Probe;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Is the roster what the shell said, and could anybody agree if they had to? */
class RosterProbe implements Probe
{
    private const WEEK = 7 * 86_400_000_000;

    public function __construct(
        private readonly RosterBook $rosters,
        private readonly Accounts $accounts,
        private readonly AccountWatch $watch,
        private readonly Clock $clock,
    ) {
    }

    public function code(): string
    {
        return 'roster';
    }

    public function look(): Finding
    {
        $roster = $this->rosters->read();
        if ($roster->number === 0) {
            return Finding::ok(['people' => '0']);
        }
        $inDatabase = $this->rosters->inDatabase()->number ?? 0;
        $inFile = $this->rosters->inFile()->number ?? 0;
        $params = ['database' => (string) $inDatabase, 'file' => (string) $inFile];
        $counting = count(array_filter($roster->people, $this->counts(...)));
        return match (true) {
            $this->rosters->forged() > 0 => Finding::fail('forged_row'),
            $inDatabase < $inFile => Finding::fail('database_lowered', $params),
            $inFile < $inDatabase => Finding::fail('file_behind', $params),
            $roster->control === Roster::TWO && $counting < 2 => Finding::warn('too_few_count', ['people' => (string) $counting]),
            $roster->control === Roster::SINGLE && $roster->recoveryHash === '' => Finding::warn('no_recovery_code'),
            default => Finding::ok(['people' => (string) count($roster->people)]),
        };
    }

    /** Whether somebody's consent would count today, if everything else is right. */
    private function counts(RosterPerson $person): bool
    {
        $limit = Instant::micros($this->clock->now()) - self::WEEK;
        foreach ($person->approves ? $person->accounts : [] as $account) {
            $state = $this->accounts->state($account);
            if ($state !== null && $state->isActive && $this->watch->unchangedSince($account, $state, false) <= $limit) {
                return true;
            }
        }
        return false;
    }
}
