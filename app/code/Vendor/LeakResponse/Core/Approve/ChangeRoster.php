<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The roster is changed on the shell and nowhere else: no right of the shop makes a responder. */
class ChangeRoster
{
    public function __construct(
        private readonly Connection $connection,
        private readonly RosterBook $rosters,
        private readonly Accounts $accounts,
        private readonly AccountWatch $watch,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * Names a person, or vouches for their accounts anew.
     *
     * @param list<string> $accounts admin:<id> or integration:<id>
     * @param list<string> $keys ids of signing keys
     * @throws Refusal
     */
    public function enrol(string $name, bool $approves, array $accounts, array $keys): Roster
    {
        if (preg_match('/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/D', $name) !== 1) {
            throw Refusal::badField('name', 'name must have 1 to 40 letters, digits or ._-');
        }
        foreach ($keys as $key) {
            if (preg_match('/^[0-9a-f]{32}$/D', $key) !== 1) {
                throw Refusal::badField('key', 'key must be the id of an enrolled key.');
            }
        }
        $states = [];
        foreach ($accounts === [] ? throw Refusal::badField('account', 'account is missing.') : $accounts as $account) {
            $states[$account] = $this->accounts->state($account)
                ?? throw Refusal::badField('account', "There is no account {$account}.");
        }
        $person = new RosterPerson($name, $approves, $accounts, $keys, Instant::micros($this->clock->now()));
        $roster = $this->rosters->read();
        foreach ($roster->people as $other) {
            if ($other->name !== $name && array_intersect($other->accounts, $accounts) !== []) {
                throw Refusal::unprocessable('account_taken', 'account', "This account is already that of {$other->name}.");
            }
        }
        return $this->keep($roster->withPerson($person), ['accounts' => $accounts, 'keys' => $keys, 'approves' => $approves], $states);
    }

    /** @throws Refusal */
    public function remove(string $name): Roster
    {
        $roster = $this->rosters->read();
        $person = $roster->person($name) ?? throw Refusal::notFound('name', 'There is no such person on the roster.');
        // Names of people stay out of the ledger.
        return $this->keep($roster->without($name), ['removed' => $person->accounts]);
    }

    /**
     * @param array<string, mixed> $changes of control, startTwo, contact, mails, delayMinutes
     * @throws Refusal
     */
    public function rule(array $changes): Roster
    {
        $roster = $this->rosters->read()->with($changes);
        if (!in_array($roster->control, [Roster::ONE, Roster::TWO, Roster::SINGLE], true)) {
            throw Refusal::badField('control', 'control must be one, two or single.');
        }
        if ($roster->control === Roster::TWO && count(array_filter($roster->people, self::approves(...))) < 2) {
            throw Refusal::unprocessable('too_few_people', 'control', 'Two persons who approve must be named first.');
        }
        if ($roster->control === Roster::SINGLE && ($roster->mails === [] || $roster->people === [])) {
            throw Refusal::unprocessable('nobody_told', 'mail', 'Name the person and at least one address that is told first.');
        }
        return $this->keep($roster, ['control' => $roster->control, 'start_two' => $roster->startTwo]);
    }

    /** @return string the new code, shown this once */
    public function makeRecoveryCode(string $bytes): string
    {
        $code = SingleControl::letters($bytes);
        $hash = password_hash($code, PASSWORD_DEFAULT);
        $this->keep($this->rosters->read()->with(['recoveryHash' => $hash]), ['recovery_code' => 'made']);
        return implode('-', str_split($code, 5));
    }

    private static function approves(RosterPerson $person): bool
    {
        return $person->approves;
    }

    /**
     * @param array<string, mixed> $said for the ledger
     * @param array<string, AccountState> $vouched
     */
    private function keep(Roster $roster, array $said, array $vouched = []): Roster
    {
        $actor = $this->actor->current();
        if ($actor->learntBy() !== 'shell') {
            throw Refusal::forbidden('shell_needed', 'The roster is changed on the shell.');
        }
        $kept = $this->connection->transaction(function () use ($roster, $said, $vouched, $actor): Roster {
            $kept = $this->rosters->keep($roster);
            foreach ($vouched as $account => $state) {
                $this->watch->vouch((string) $account, $state);
            }
            $this->recorder->record('roster.changed', $actor, ['number' => $kept->number, ...$said]);
            return $kept;
        });
        if (!$this->rosters->mirror()) {
            throw new Refusal('file_not_written', 'The roster stands in the database, but its file could not be written.', '', 500);
        }
        return $kept;
    }
}
