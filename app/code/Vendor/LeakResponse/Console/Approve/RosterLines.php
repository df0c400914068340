<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Console\Approve;

use Vendor\LeakResponse\Core\Approve\Roster;
use Vendor\LeakResponse\Core\Approve\RosterPerson;

/** The roster for the shell: never the hash of the recovery code. */
class RosterLines
{
    /** @return array<string, mixed> */
    public static function data(Roster $roster): array
    {
        $shown = array_diff_key($roster->toArray(), ['recovery_hash' => true, 'v' => true]);
        return ['recovery_code' => $roster->recoveryHash !== ''] + $shown;
    }

    /** @return list<string> */
    public static function lines(Roster $roster): array
    {
        $code = $roster->recoveryHash === '' ? 'none' : 'made, not used';
        return [
            "Control: {$roster->control}; two to start: " . (implode(', ', $roster->startTwo) ?: 'nothing'),
            'Contact: ' . ($roster->contact ?: '-') . "; told by mail: " . count($roster->mails)
                . "; delay: {$roster->delayMinutes} min; recovery code: {$code}",
            ...array_map(self::person(...), $roster->people),
        ];
    }

    private static function person(RosterPerson $person): string
    {
        $keys = array_map(static fn (string $key): string => "key {$key}", $person->keys);
        $does = $person->approves ? 'approves' : 'responds';
        return "{$person->name}: {$does} as " . implode(', ', [...$person->accounts, ...$keys]);
    }
}
