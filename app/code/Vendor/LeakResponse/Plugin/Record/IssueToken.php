<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Record;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\Exception\AuthenticationException;
use Magento\Integration\Api\UserTokenIssuerInterface;
use Magento\Integration\Api\UserTokenRevokerInterface;
use Magento\Integration\Model\Oauth\Token\RequestThrottler;
use Vendor\LeakResponse\Model\Record\Touches;

/** Bearer tokens: handed out, ended, and refused because somebody tried too often. */
class IssueToken
{
    public function __construct(private readonly Touches $touches)
    {
    }

    public function afterCreate(UserTokenIssuerInterface $subject, string $result, UserContextInterface $userContext): string
    {
        $this->touches->note('token.issued', $this->of($userContext));
        return $result;
    }

    /** @param mixed $result */
    public function afterRevokeFor(UserTokenRevokerInterface $subject, $result, UserContextInterface $userContext): void
    {
        $this->touches->note('token.revoked', $this->of($userContext));
    }

    public function aroundThrottle(RequestThrottler $subject, callable $proceed, mixed $userName, mixed $userType): void
    {
        try {
            $proceed($userName, $userType);
        } catch (AuthenticationException $error) {
            $this->touches->note('account.locked', ['by' => 'token_throttle', 'user_type' => (int) $userType]);
            throw $error;
        }
    }

    /** @return array<string, mixed> */
    private function of(UserContextInterface $user): array
    {
        return (int) $user->getUserType() === UserContextInterface::USER_TYPE_CUSTOMER
            ? ['kind' => 'customer', 'entity' => 'customer', 'id' => (string) $user->getUserId()]
            : ['kind' => 'admin', 'entity' => 'admin', 'id' => (string) $user->getUserId()];
    }
}
