<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Api\CustomerRepositoryInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Vendor\LeakResponse\Core\Contain\Guard\PasswordGate;
use Vendor\LeakResponse\Model\Contain\AccountDirectory;

/** Tells the gate when a customer has a new password or a new reset link. */
class NotePassword
{
    public function __construct(
        private readonly PasswordGate $gate,
        private readonly AccountDirectory $accounts,
    ) {
    }

    public function afterResetPassword(AccountManagementInterface $subject, bool $result, mixed $email): bool
    {
        return $this->noted($result, $this->accounts->byEmail((string) $email)?->id ?? 0);
    }

    public function afterChangePassword(AccountManagementInterface $subject, bool $result, mixed $email): bool
    {
        return $this->noted($result, $this->accounts->byEmail((string) $email)?->id ?? 0);
    }

    public function afterChangePasswordById(AccountManagementInterface $subject, bool $result, mixed $customerId): bool
    {
        return $this->noted($result, (int) $customerId);
    }

    /** Registration, and an account made or changed with a hash through an API. */
    public function afterSave(
        CustomerRepositoryInterface $subject,
        CustomerInterface $result,
        CustomerInterface $customer,
        mixed $passwordHash = null
    ): CustomerInterface {
        $this->noted($passwordHash !== null, (int) $result->getId());
        return $result;
    }

    public function afterChangeResetPasswordLinkToken(
        AccountManagementInterface $subject,
        bool $result,
        CustomerInterface $customer
    ): bool {
        if ($result) {
            $this->gate->linkWasSent((int) $customer->getId());
        }
        return $result;
    }

    private function noted(bool $isSet, int $customerId): bool
    {
        if ($isSet && $customerId !== 0) {
            $this->gate->passwordWasSet($customerId);
        }
        return $isSet;
    }
}
