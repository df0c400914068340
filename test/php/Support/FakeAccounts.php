<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Approve\AccountState;
use Vendor\LeakResponse\Core\Approve\Accounts;

/** Old and unchanged accounts until a test says otherwise. */
class FakeAccounts implements Accounts
{
    /** @var array<string, AccountState> */
    public array $states = [];

    public function __construct()
    {
        foreach (['admin:3', 'admin:4', 'admin:5', 'integration:1'] as $account) {
            $this->set($account);
        }
    }

    public function state(string $account): ?AccountState
    {
        return $this->states[$account] ?? null;
    }

    /** @param list<string> $roles */
    public function set(string $account, string $text = 'as it was', bool $isActive = true, int $createdAt = 0, array $roles = []): void
    {
        $this->states[$account] = new AccountState($text, $isActive, $createdAt, $roles);
    }
}
