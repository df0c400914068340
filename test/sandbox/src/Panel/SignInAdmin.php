<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;

/** Checks an admin's password; unknown names cost as much time as known ones. */
class SignInAdmin
{
    private const NOBODY = '$2y$10$LGrMc.M8OMYPt9fs98cL.uobT05OZXBKazwQr6BvyfHb/mEa4pJW6';

    public function __construct(private readonly AdminUsers $users, private readonly AccountLocks $locks)
    {
    }

    /** @return array{id: int, username: string, name: string, hash: string}|null */
    public function check(string $username, string $password): ?array
    {
        $user = $this->users->byName($username);
        $isRight = password_verify($password, $user['hash'] ?? self::NOBODY);
        return $isRight && $user !== null && !$this->locks->isLocked('admin', $user['id']) ? $user : null;
    }
}
