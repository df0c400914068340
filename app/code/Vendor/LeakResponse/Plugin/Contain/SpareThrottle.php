<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Integration\Model\Oauth\Token\RequestThrottler;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/** A password that we refused is no failed attempt: its owner must not find the account throttled after the reset. */
class SpareThrottle
{
    public function __construct(private readonly PasswordDoor $door)
    {
    }

    public function aroundLogAuthenticationFailure(
        RequestThrottler $subject,
        callable $proceed,
        mixed $userName,
        mixed $userType
    ): void {
        if (!$this->door->hasRefused()) {
            $proceed($userName, $userType);
        }
    }
}
