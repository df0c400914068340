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
    private const WORDS = [
        'approver_no_person' => 'A machine, or the shell, does not approve.',
        'self_approval' => 'Another person has to approve this.',
        'key_of_another' => 'This key is one person\'s and the account another\'s.',
        'not_on_roster' => 'You are not named as somebody who approves.',
        'key_not_named' => 'This key is not named for you on the roster.',
    ];
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
        $fault = match (true) {
            $approver->kind() !== 'admin' => 'approver_no_person',
            self::isSamePerson($roster, $requester, $approver) => 'self_approval',
            count($theirs) > 1 => 'key_of_another',
            $person === null || !$person->approves => 'not_on_roster',
            !in_array($approver->label(), $person->accounts, true) => 'key_of_another',
            $approver->keyId() !== '' && !in_array($approver->keyId(), $person->keys, true) => 'key_not_named',
            default => '',
        };
        if ($fault !== '') {
            throw self::no($fault, self::WORDS[$fault]);
        }
        $this->checkAccount($requester, $approver, $person, $roster);
    }

    private static function isSamePerson(Roster $roster, Actor $requester, Actor $approver): bool
    {
        return $requester->label() === $approver->label()
            || array_intersect($roster->namesOf($requester), $roster->namesOf($approver)) !== []
            || ($requester->keyId() !== '' && $requester->keyId() === $approver->keyId());
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
