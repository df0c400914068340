<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use Vendor\LeakResponse\Core\Approve\AccountState;
use Vendor\LeakResponse\Core\Approve\Accounts;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The sandbox's admin users as their table says. */
class SandboxAccounts implements Accounts
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function state(string $account): ?AccountState
    {
        $row = !str_starts_with($account, 'admin:') ? null : $this->connection->fetchAll(
            'SELECT username, email, password, is_active, UNIX_TIMESTAMP(created) AS made'
            . " FROM {$this->connection->table('admin_user')} WHERE user_id = ?",
            [(int) substr($account, 6)]
        )[0] ?? null;
        return $row === null ? null : new AccountState(
            json_encode([$row['username'], $row['email'], $row['password'], $row['is_active']], JSON_THROW_ON_ERROR),
            $row['is_active'] === '1',
            (int) $row['made'] * 1_000_000,
            []
        );
    }
}
