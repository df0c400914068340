<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Customer\Model\AuthenticationInterface;
use Vendor\LeakResponse\Model\Record\RefusedAccount;
use Vendor\LeakResponse\Model\Record\Touches;

/** Which account a refused password was for, and whether that locked it. */
class LockCustomer
{
    public function __construct(private readonly Touches $touches, private readonly RefusedAccount $refused)
    {
    }

    /** Asked at every attempt on an account that exists. */
    public function beforeIsLocked(AuthenticationInterface $subject, mixed $customerId): void
    {
        $this->refused->id = (string) $customerId;
    }

    public function afterProcessAuthenticationFailure(AuthenticationInterface $subject, mixed $result, mixed $customerId): mixed
    {
        if ($this->touches->quietly(static fn (): bool => (bool) $subject->isLocked($customerId))) {
            $this->touches->note('account.locked', ['entity' => 'customer', 'id' => (string) $customerId]);
        }
        return $result;
    }
}
