<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;

/** Which accounts are locked. Answered from the local copy of the switches: a signed-in request costs no query for it. */
class AccountLocks
{
    public function __construct(private readonly SwitchSource $switches)
    {
    }

    public function isOn(): bool
    {
        return $this->switches->onByLease(LockAccounts::CODE) !== [];
    }

    /** @param string $audience customer or admin */
    public function isLocked(string $audience, int $id): bool
    {
        foreach ($this->switches->onByLease(LockAccounts::CODE) as $row) {
            $detail = json_decode($row->detail, true);
            $ids = is_array($detail) && is_array($detail[$audience] ?? null) ? $detail[$audience] : [];
            if (in_array((string) $id, $ids, true)) {
                return true;
            }
        }
        return false;
    }

    public function covers(GuardClass $class, Subject $subject): bool
    {
        return $this->isLocked($class->audience(), $subject->id);
    }
}
