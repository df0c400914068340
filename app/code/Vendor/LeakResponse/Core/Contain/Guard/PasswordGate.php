<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/**
 * Says whether a customer's password or reset link may still be used, before the shop looks at it.
 *
 * A password counts as new only when the number its owner came in with (RequestNumbers) is not below the epoch: one set
 * by a session or link from before the raise is as old as they are.
 */
class PasswordGate
{
    public function __construct(
        private readonly EpochSource $epochs,
        private readonly EpochSeal $seal,
        private readonly RequestNumbers $numbers,
        private readonly RefusalNote $refusals,
        private readonly Connection $connection,
        private readonly AccountLocks $locks,
    ) {
    }

    /** @throws UnableToReadEpoch */
    public function mayAuthenticate(Subject $subject): bool
    {
        return $this->may($subject, 'password_number', 'password');
    }

    /** @throws UnableToReadEpoch */
    public function mayUseLink(Subject $subject): bool
    {
        return $this->may($subject, 'link_number', 'reset_link');
    }

    /**
     * The customer has a new password. Also at registration.
     *
     * @throws UnableToReachDatabase
     * @throws UnableToReadEpoch
     */
    public function passwordWasSet(int $customerId): void
    {
        $this->put($customerId, $this->numbers->of('customer', $customerId) ?? $this->epochs->number(), null);
    }

    /**
     * Save a new password so that the sweep of a running reset neither clears it nor is overtaken by it: number first,
     * then the shop's own save, both in one transaction. Core's sweep takes its locks in the same order.
     *
     * @template T
     * @param callable(): T $save
     * @return T
     */
    public function whilePasswordIsSet(int $customerId, callable $save): mixed
    {
        return $this->connection->transaction(function () use ($customerId, $save): mixed {
            $this->passwordWasSet($customerId);
            return $save();
        });
    }

    /**
     * A reset link was made for the customer. Also when none could be mailed: only this link may count.
     *
     * @throws UnableToReachDatabase
     * @throws UnableToReadEpoch
     */
    public function linkWasSent(int $customerId): void
    {
        $this->put($customerId, null, $this->epochs->number());
    }

    private function may(Subject $subject, string $column, string $what): bool
    {
        if ($this->locks->covers(GuardClass::CustomerPassword, $subject)) {
            $this->refusals->write('password.refused', 'none', GuardClass::CustomerPassword, $subject->id, 'locked');
            return false;
        }
        try {
            $bound = $this->epochs->bound(GuardClass::CustomerPassword, $subject);
            $isCovered = $bound->number > 0 && $subject->id <= $bound->watermark;
            if ($isCovered && $this->numberOf($subject->id, $column) < $bound->number) {
                $this->refusals->write('password.refused', 'none', GuardClass::CustomerPassword, $subject->id, $what);
                return false;
            }
        } catch (UnableToReachDatabase $error) {
            throw UnableToReadEpoch::becauseTheDatabaseIsAway($error);
        } catch (UnableToReadSecret $error) {
            throw UnableToReadEpoch::becauseTheKeyIsAway($error);
        }
        $this->numbers->remember('customer', $subject->id, $bound->greatest);
        return true;
    }

    private function numberOf(int $customerId, string $column): int
    {
        $row = $this->row($customerId, '');
        return $row !== null && $row['genuine'] ? $row[$column === 'link_number' ? 'link' : 'password'] : 0;
    }

    private function put(int $customerId, ?int $password, ?int $link): void
    {
        $this->connection->transaction(function () use ($customerId, $password, $link): void {
            $this->connection->execute(
                "INSERT IGNORE INTO {$this->table()} (customer_id, password_number, link_number, mac) VALUES (?, 0, 0, ?)",
                [$customerId, $this->seal->ofPassword($customerId, 0, 0)]
            );
            $row = $this->row($customerId, ' FOR UPDATE');
            $known = $row !== null && $row['genuine'] ? $row : ['password' => 0, 'link' => 0];
            $password ??= $known['password'];
            $link ??= $known['link'];
            $this->connection->execute(
                "UPDATE {$this->table()} SET password_number = ?, link_number = ?, mac = ? WHERE customer_id = ?",
                [$password, $link, $this->seal->ofPassword($customerId, $password, $link), $customerId]
            );
        });
    }

    /** @return array{password: int, link: int, genuine: bool}|null */
    private function row(int $customerId, string $lock): ?array
    {
        $row = $this->connection->fetchAll(
            "SELECT password_number, link_number, mac FROM {$this->table()} WHERE customer_id = ?" . $lock,
            [$customerId]
        )[0] ?? null;
        if ($row === null) {
            return null;
        }
        [$password, $link] = [(int) $row['password_number'], (int) $row['link_number']];
        $mac = $this->seal->ofPassword($customerId, $password, $link);
        return ['password' => $password, 'link' => $link, 'genuine' => hash_equals($mac, (string) $row['mac'])];
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_contain_password');
    }
}
