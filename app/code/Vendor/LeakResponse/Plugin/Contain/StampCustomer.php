<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Model\Session;
use Vendor\LeakResponse\Model\Contain\StampCustomer as Stamps;
use Vendor\LeakResponse\Model\Contain\VisitorAge;

/** Every way into a storefront session ends in `setCustomerId`; a login says so first. */
class StampCustomer
{
    public function __construct(
        private readonly Stamps $stamps,
        private readonly VisitorAge $age,
    ) {
    }

    public function afterSetCustomerId(Session $subject, Session $result, mixed $id): Session
    {
        $this->stamps->follow($subject, (int) $id);
        return $result;
    }

    public function beforeSetCustomerAsLoggedIn(Session $subject): void
    {
        $this->stamps->expectLogin($subject);
    }

    public function afterSetCustomerAsLoggedIn(Session $subject, Session $result): Session
    {
        $this->age->restart();
        return $result;
    }

    public function beforeSetCustomerDataAsLoggedIn(Session $subject): void
    {
        $this->stamps->expectLogin($subject);
    }

    public function afterSetCustomerDataAsLoggedIn(Session $subject, Session $result): Session
    {
        $this->age->restart();
        return $result;
    }
}
