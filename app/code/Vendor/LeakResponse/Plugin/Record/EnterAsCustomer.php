<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\LoginAsCustomerApi\Api\AuthenticateCustomerBySecretInterface;
use Magento\LoginAsCustomerApi\Api\Data\AuthenticationDataInterface;
use Magento\LoginAsCustomerApi\Api\SaveAuthenticationDataInterface;
use Vendor\LeakResponse\Core\Record\Touch\PersonalTouch;
use Vendor\LeakResponse\Model\Record\BulkDoor;

/** An admin becomes a customer: asked for in the panel, done on the storefront. */
class EnterAsCustomer
{
    private const TYPE = 'account.entered_by_admin';

    public function __construct(private readonly BulkDoor $door)
    {
    }

    public function aroundExecute(object $subject, callable $proceed, mixed $what): mixed
    {
        $data = ['entity' => 'customer', 'categories' => PersonalTouch::categories('customer'), 'persons' => 1];
        if ($subject instanceof SaveAuthenticationDataInterface && $what instanceof AuthenticationDataInterface) {
            $data += ['id' => (string) $what->getCustomerId(), 'step' => 'asked'];
            return $this->door->through(self::TYPE, $data, static fn (): string => $proceed($what));
        }
        if ($subject instanceof AuthenticateCustomerBySecretInterface) {
            return $this->door->through(self::TYPE, $data + ['step' => 'entered'], static fn (): mixed => $proceed($what));
        }
        return $proceed($what);
    }
}
