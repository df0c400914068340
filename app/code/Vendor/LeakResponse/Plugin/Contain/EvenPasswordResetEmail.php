<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Customer\Model\AccountManagement;
use Magento\Framework\GraphQl\Query\ResolverInterface;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/** The resolver of `requestPasswordResetEmail` looks the account up itself and says when there is none: here it does not. */
class EvenPasswordResetEmail
{
    public function __construct(
        private readonly AccountManagementInterface $accounts,
        private readonly PasswordDoor $door,
    ) {
    }

    /** @param array<string, mixed>|null $args */
    public function aroundResolve(
        ResolverInterface $subject,
        callable $proceed,
        mixed $field,
        mixed $context,
        mixed $info,
        ?array $value = null,
        ?array $args = null
    ): mixed {
        $email = $args['email'] ?? null;
        if (!$this->door->isGuarded() || !is_string($email) || filter_var($email, FILTER_VALIDATE_EMAIL) === false) {
            return $proceed($field, $context, $info, $value, $args);
        }
        return $this->accounts->initiatePasswordReset($email, AccountManagement::EMAIL_RESET);
    }
}
