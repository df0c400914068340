<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Playbook\Rights;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Who counts as another person, now. Asked when somebody agrees and again when their consent is used. */
class Approvers
{
    public const RIGHT = 'Vendor_LeakResponse::approve';
    private const WEEK = 7 * 86_400_000_000;
    private const DAY = 86_400_000_000;

    public function __construct(
        private readonly RosterBook $rosters,
        private readonly Accounts $accounts,
        private readonly AccountWatch $watch,
        private readonly Meddling $meddling,
        private readonly Rights $rights,
        private readonly Clock $clock,
    ) {
    }

    /** @throws Refusal (403) with the reason as its code */
    public function check(Actor $requester, Actor $approver): void
    {
        $roster = $this->rosters->read();
        $theirs = $roster->namesOf($approver);
        $person = count($theirs) === 1 ? $roster->person($theirs[0]) : null;
        match (true) {
            $approver->kind() !== 'admin' => throw self::no('approver_no_person', 'A machine, or the shell, does not approve.'),
            $requester->label() === $approver->label(),
            array_intersect($roster->namesOf($requester), $theirs) !== [],
            $requester->keyId() !== '' && $requester->keyId() === $approver->keyId()
                => throw self::no('self_approval', 'Another person has to approve this.'),
            count($theirs) > 1 => throw self::no('key_of_another', 'This key is one person\'s and the account another\'s.'),
            $person === null || !$person->approves => throw self::no('not_on_roster', 'You are not named as somebody who approves.'),
            !in_array($approver->label(), $person->accounts, true) => throw self::no('key_of_another', 'This key acts as an account that is not yours.'),
            $approver->keyId() !== '' && !in_array($approver->keyId(), $person->keys, true)
                => throw self::no('key_not_named', 'This key is not named for you on the roster.'),
            default => null,
        };
        if ($person !== null) {
            $this->checkAccount($requester, $approver, $person, $roster);
        }
    }

    private function checkAccount(Actor $requester, Actor $approver, RosterPerson $person, Roster $roster): void
    {
        $account = $approver->label();
        $state = $this->accounts->state($account);
        if ($state === null || !$state->isActive || !in_array(self::RIGHT, $this->rights->of($approver), true)) {
            throw self::no('approver_lost_right', 'This account may not approve, or not any more.');
        }
        $now = Instant::micros($this->clock->now());
        $actors = array_values(array_unique([$requester->label(), ...self::accountsOf($roster, $requester)]));
        $since = min($person->confirmedAt, $now - self::DAY);
        if ($this->meddling->was($actors, $account, $state, $since)) {
            throw self::no('changed_by_requester', 'Whoever asks has made or changed the account that would approve.');
        }
        if ($this->watch->unchangedSince($account, $state) > $now - self::WEEK) {
            throw self::no('account_too_new', 'This account is new or was changed within the last seven days.');
        }
    }

    /** @return list<string> */
    private static function accountsOf(Roster $roster, Actor $actor): array
    {
        $accounts = array_map(
            static fn (string $name): array => $roster->person($name)->accounts ?? [],
            $roster->namesOf($actor)
        );
        return array_merge(...[[], ...$accounts]);
    }

    private static function no(string $code, string $message): Refusal
    {
        return Refusal::forbidden($code, $message);
    }
}
