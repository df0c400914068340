<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Framework\Exception\LocalizedException;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** Nobody becomes a customer by the form, REST, SOAP or GraphQL. Not wired in the admin: staff may still make accounts. */
class RefuseRegistration
{
    public function __construct(private readonly ShopDoors $doors)
    {
    }

    /** @throws LocalizedException */
    public function beforeCreateAccount(AccountManagementInterface $subject): void
    {
        $this->check();
    }

    /** @throws LocalizedException */
    public function beforeCreateAccountWithPasswordHash(AccountManagementInterface $subject): void
    {
        $this->check();
    }

    private function check(): void
    {
        if ($this->doors->isClosed(Door::Registration)) {
            throw $this->doors->refuse(Door::Registration);
        }
    }
}
