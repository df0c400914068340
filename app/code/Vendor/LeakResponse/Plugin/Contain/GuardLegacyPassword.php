<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Model\Customer;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/** Core's old way to check a password, which extensions still use. */
class GuardLegacyPassword
{
    public function __construct(private readonly PasswordDoor $door)
    {
    }

    public function afterValidatePassword(Customer $subject, bool $result): bool
    {
        return $result && $this->door->mayAuthenticate((int) $subject->getId());
    }
}
