<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Storefront;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Api\Data\CustomerInterface;
use Magento\Framework\Exception\InvalidEmailOrPasswordException;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\Exception\State\UserLockedException;
use Vendor\LeakResponse\Core\Notify\EndedPasswords;

/**
 * While a password epoch stands, every failed login of a page says the same and says what to do: wrong password, unknown
 * account, locked account and ended password cannot be told apart. Core shows the text of any exception that is no
 * AuthenticationException as it is.
 */
class OneAnswerToFailedLogins
{
    public function __construct(private readonly EndedPasswords $ended)
    {
    }

    /**
     * @param string $username
     * @param string $password
     * @throws LocalizedException
     */
    public function aroundAuthenticate(
        AccountManagementInterface $subject,
        callable $proceed,
        $username,
        $password
    ): CustomerInterface {
        try {
            return $proceed($username, $password);
        } catch (InvalidEmailOrPasswordException | UserLockedException $error) {
            throw $this->ended->lastAt() === null ? $error : new LocalizedException(
                __('We could not sign you in. Check your email and password, or set a new password.')
            );
        }
    }
}
