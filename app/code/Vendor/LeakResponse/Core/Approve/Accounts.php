<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

/** Port: accounts of the shop's staff. */
interface Accounts
{
    /** @param string $account admin:<id> or integration:<id> */
    public function state(string $account): ?AccountState;
}
