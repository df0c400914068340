<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Framework\Exception\AuthenticationException;
use Magento\User\Model\User;
use Vendor\LeakResponse\Core\Contain\Person\AccountLocks;

/** A locked admin user's password is right and does not count: at the panel, for a token, and wherever core asks for it again. */
class RefuseLockedAdmin
{
    public function __construct(private readonly AccountLocks $locks)
    {
    }

    /** @throws AuthenticationException in core's words for a wrong password */
    public function afterVerifyIdentity(User $subject, bool $result): bool
    {
        if ($result && $this->locks->isLocked('admin', (int) $subject->getId())) {
            throw new AuthenticationException(
                __('The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.')
            );
        }
        return $result;
    }
}
