<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\Exception\AuthenticationException;
use Magento\Integration\Api\Data\UserToken;
use Magento\Integration\Api\Exception\UserTokenException;
use Magento\Integration\Api\UserTokenIssuerInterface;
use Magento\Integration\Api\UserTokenReaderInterface;
use Magento\Integration\Model\CompositeTokenReader;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Model\Contain\RefusedVisits;
use Vendor\LeakResponse\Model\Contain\RequestAddress;
use Vendor\LeakResponse\Model\Contain\ShopDoors;

/** Tokens of admin users are a way into the admin too: outside the networks that are allowed none is issued and none counts. */
class CloseAdminTokens
{
    public function __construct(
        private readonly DoorGate $gate,
        private readonly RequestAddress $address,
        private readonly RefusedVisits $refused,
    ) {
    }

    /** @throws AuthenticationException in core's words for a wrong password */
    public function beforeCreate(UserTokenIssuerInterface $subject, UserContextInterface $userContext): void
    {
        if (!$this->mayPass($userContext)) {
            throw new AuthenticationException(
                __('The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.')
            );
        }
    }

    /** @throws UserTokenException core then goes on as for an unknown token */
    public function afterRead(UserTokenReaderInterface $subject, UserToken $result): UserToken
    {
        if (!$subject instanceof CompositeTokenReader && !$this->mayPass($result->getUserContext())) {
            throw new UserTokenException('This token does not count from there.');
        }
        return $result;
    }

    private function mayPass(UserContextInterface $user): bool
    {
        $client = (int) $user->getUserType() === UserContextInterface::USER_TYPE_ADMIN ? $this->address->current() : '';
        if ($client === '' || $this->gate->admits($client, $this->address->neverBlock())) {
            return true;
        }
        $this->refused->recordStranger(ShopDoors::refusal(Door::AdminLogin));
        return false;
    }
}
