<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Model\AuthenticationInterface;
use Magento\Framework\Exception\InvalidEmailOrPasswordException;
use Vendor\LeakResponse\Model\Contain\DecoyHash;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/**
 * Ahead of every check of a customer's password: form, checkout, REST, GraphQL, change of password or mail address.
 *
 * Refuses in core's words and in its time, and without counting towards the lock: the password may well be right.
 */
class GuardPassword
{
    public function __construct(
        private readonly PasswordDoor $door,
        private readonly DecoyHash $decoy,
    ) {
    }

    /** @throws InvalidEmailOrPasswordException */
    public function beforeAuthenticate(AuthenticationInterface $subject, mixed $customerId, mixed $password): void
    {
        if (!$this->door->mayAuthenticate((int) $customerId)) {
            $this->decoy->spend((string) $password);
            throw new InvalidEmailOrPasswordException(__('Invalid login or password.'));
        }
    }
}
