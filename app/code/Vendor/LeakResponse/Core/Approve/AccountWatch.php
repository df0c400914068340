<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Since when the accounts of the roster are as they are. Whatever cannot be read (no row, a row with a wrong MAC, another
 * state) counts as changed now: by the admin, by an extension or by SQL, it makes no difference.
 */
class AccountWatch
{
    public function __construct(
        private readonly Connection $connection,
        private readonly Accounts $accounts,
        private readonly ApprovalSeal $seal,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param bool $isKept false to look only
     * @return int microseconds since 1970; the later of made and changed
     */
    public function unchangedSince(string $account, AccountState $state, bool $isKept = true): int
    {
        $mark = $this->seal->mark($state->text);
        $row = $this->connection->fetchAll("SELECT mark, since, mac FROM {$this->table()} WHERE account = ?", [$account])[0] ?? null;
        $since = (int) ($row['since'] ?? 0);
        $isKnown = $row !== null && hash_equals($mark, (string) $row['mark'])
            && $this->seal->isGenuine('account', self::fields($account, $mark, $since), (string) $row['mac']);
        if (!$isKnown) {
            $since = Instant::micros($this->clock->now());
        }
        if (!$isKnown && $isKept) {
            $this->write($account, $mark, $since);
            $this->recorder->note('responder.changed', new Actor('system', 'watch', 'job', 'cron'), ['account' => $account]);
        }
        return max($since, $state->createdAt);
    }

    /** The shell vouches for the account as it is now. */
    public function vouch(string $account, AccountState $state): void
    {
        $this->write($account, $this->seal->mark($state->text), 0);
    }

    /** Once a minute, so that a change counts from when it was made and not from when somebody wants to approve. */
    public function look(Roster $roster): void
    {
        foreach ($roster->people as $person) {
            foreach ($person->accounts as $account) {
                $state = $this->accounts->state($account);
                if ($state !== null) {
                    $this->unchangedSince($account, $state);
                }
            }
        }
    }

    private function write(string $account, string $mark, int $since): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (account, mark, since, mac) VALUES (?, ?, ?, ?)"
            . ' ON DUPLICATE KEY UPDATE mark = VALUES(mark), since = VALUES(since), mac = VALUES(mac)',
            [$account, $mark, $since, $this->seal->mac('account', self::fields($account, $mark, $since))]
        );
    }

    /** @return array<string, string> */
    private static function fields(string $account, string $mark, int $since): array
    {
        return ['account' => $account, 'mark' => bin2hex($mark), 'since' => (string) $since];
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_approve_account');
    }
}
