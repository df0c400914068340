<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Framework\Exception\State\InputMismatchException;
use Vendor\LeakResponse\Model\Contain\AccountDirectory;
use Vendor\LeakResponse\Model\Contain\EvenTime;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/** Reset links from before a reset of passwords are worth what a made-up one is worth. */
class GuardResetLink
{
    public function __construct(
        private readonly PasswordDoor $door,
        private readonly AccountDirectory $accounts,
        private readonly EvenTime $time,
    ) {
    }

    public function aroundValidateResetPasswordLinkToken(
        AccountManagementInterface $subject,
        callable $proceed,
        mixed $customerId,
        mixed $resetPasswordLinkToken
    ): bool {
        return $this->evenly((int) $customerId, static fn (): bool => $proceed($customerId, $resetPasswordLinkToken));
    }

    public function aroundResetPassword(
        AccountManagementInterface $subject,
        callable $proceed,
        mixed $email,
        mixed $resetToken,
        mixed $newPassword
    ): bool {
        $work = static fn (): bool => $proceed($email, $resetToken, $newPassword);
        return (string) $email === ''
            ? $work()
            : $this->evenly($this->accounts->byEmail((string) $email)?->id ?? 0, $work);
    }

    /** @param callable(): bool $work */
    private function evenly(int $customerId, callable $work): bool
    {
        if (!$this->door->isGuarded()) {
            return $work();
        }
        return $this->time->ofFailures(function () use ($customerId, $work): bool {
            if ($customerId !== 0 && !$this->door->mayUseLink($customerId)) {
                throw $this->mismatch();
            }
            try {
                return $work();
            } catch (NoSuchEntityException) {
                throw $this->mismatch();
            }
        });
    }

    private function mismatch(): InputMismatchException
    {
        return new InputMismatchException(__('The password token is mismatched. Reset and try again.'));
    }
}
