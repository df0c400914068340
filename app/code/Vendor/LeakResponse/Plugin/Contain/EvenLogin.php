<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Customer\Model\AuthenticationInterface;
use Magento\Framework\Exception\EmailNotConfirmedException;
use Magento\Framework\Exception\InvalidEmailOrPasswordException;
use Magento\Framework\Exception\State\UserLockedException;
use Magento\Integration\Api\CustomerTokenServiceInterface;
use Vendor\LeakResponse\Model\Contain\AccountDirectory;
use Vendor\LeakResponse\Model\Contain\DecoyHash;
use Vendor\LeakResponse\Model\Contain\EvenTime;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/**
 * One answer to every failed login: an account whose password was ended, one with a wrong password, a locked one and one
 * that does not exist get the same words after the same time.
 */
class EvenLogin
{
    public function __construct(
        private readonly PasswordDoor $door,
        private readonly DecoyHash $decoy,
        private readonly EvenTime $time,
        private readonly AccountDirectory $accounts,
        private readonly AuthenticationInterface $passwords,
    ) {
    }

    public function aroundAuthenticate(
        AccountManagementInterface $subject,
        callable $proceed,
        mixed $username,
        mixed $password
    ): CustomerInterface {
        $this->door->begin();
        if (!$this->door->isGuarded()) {
            return $proceed($username, $password);
        }
        return $this->time->ofFailures(function () use ($proceed, $username, $password): CustomerInterface {
            try {
                return $this->authenticate($proceed, (string) $username, (string) $password);
            } catch (InvalidEmailOrPasswordException | UserLockedException) {
                if (!$this->door->isHashSpent()) {
                    $this->decoy->spend((string) $password);
                }
                throw new InvalidEmailOrPasswordException(__('Invalid login or password.'));
            }
        });
    }

    /**
     * Since Magento 2.4.8 core says that an account waits for confirmation before it looks at the password, to anybody. Here
     * the password comes first, as it did before.
     *
     * @throws InvalidEmailOrPasswordException
     * @throws UserLockedException
     * @throws EmailNotConfirmedException to who has the password
     */
    private function authenticate(callable $proceed, string $username, string $password): CustomerInterface
    {
        try {
            return $proceed($username, $password);
        } catch (EmailNotConfirmedException $error) {
            if (!$this->door->isHashSpent()) {
                $account = $this->accounts->byEmail($username)
                    ?? throw new InvalidEmailOrPasswordException(__('Invalid login or password.'));
                $this->passwords->authenticate($account->id, $password);
            }
            throw $error;
        }
    }

    /** Also where core's throttle answers before it looks at the password. */
    public function aroundCreateCustomerAccessToken(
        CustomerTokenServiceInterface $subject,
        callable $proceed,
        mixed $username,
        mixed $password
    ): string {
        return $this->door->isGuarded()
            ? $this->time->ofFailures(static fn (): string => $proceed($username, $password))
            : $proceed($username, $password);
    }
}
