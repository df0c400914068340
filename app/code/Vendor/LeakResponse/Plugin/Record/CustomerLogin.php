<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Framework\Exception\State\UserLockedException;
use Throwable;
use Vendor\LeakResponse\Model\Record\RefusedAccount;
use Vendor\LeakResponse\Model\Record\Touches;

/** Passwords of customers: refused ones, reset links and new passwords. Who signed in is told by an event. */
class CustomerLogin
{
    public function __construct(private readonly Touches $touches, private readonly RefusedAccount $refused)
    {
    }

    public function aroundAuthenticate(AccountManagementInterface $subject, callable $proceed, mixed ...$credentials): mixed
    {
        $this->refused->id = '';
        try {
            return $this->touches->quietly(static fn (): mixed => $proceed(...$credentials));
        } catch (Throwable $error) {
            $data = $this->refused->id === '' ? [] : ['entity' => 'customer', 'id' => $this->refused->id];
            $reason = $error instanceof UserLockedException ? 'locked' : 'refused';
            $this->touches->note('account.login_failed', $data + ['known' => $this->refused->id !== '', 'reason' => $reason]);
            throw $error;
        }
    }

    public function aroundInitiatePasswordReset(AccountManagementInterface $subject, callable $proceed, mixed ...$asked): mixed
    {
        $this->touches->note('password_reset.requested', ['template' => (string) ($asked[1] ?? '')]);
        return $this->touches->quietly(static fn (): mixed => $proceed(...$asked));
    }

    public function afterResetPassword(AccountManagementInterface $subject, mixed $result): mixed
    {
        return $this->changed('reset_link', $result);
    }

    public function afterChangePassword(AccountManagementInterface $subject, mixed $result): mixed
    {
        return $this->changed('owner', $result);
    }

    public function afterChangePasswordById(AccountManagementInterface $subject, mixed $result): mixed
    {
        return $this->changed('owner', $result);
    }

    private function changed(string $how, mixed $result): mixed
    {
        $this->touches->note('account.password_changed', ['how' => $how]);
        return $result;
    }
}
