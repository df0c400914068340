<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Security\Model\SecurityManager;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/**
 * Once anything was contained, our own throttle stands in for core's limit of customers' reset requests: core's counts by network
 * address and says "too many requests" for accounts that exist.
 */
class SpareResetLimit
{
    /** Magento\Security\Model\PasswordResetRequestEvent::CUSTOMER_PASSWORD_RESET_REQUEST */
    private const CUSTOMER = 0;

    public function __construct(private readonly PasswordDoor $door)
    {
    }

    public function aroundPerformSecurityCheck(SecurityManager $subject, callable $proceed, mixed $requestType, mixed ...$more): mixed
    {
        return (int) $requestType === self::CUSTOMER && $this->door->isGuarded() ? $subject : $proceed($requestType, ...$more);
    }
}
