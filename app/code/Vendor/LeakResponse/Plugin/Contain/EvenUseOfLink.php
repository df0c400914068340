<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Plugin\Contain;

use Magento\Customer\Api\AccountManagementInterface;
use Magento\Framework\Exception\LocalizedException;
use Magento\Framework\GraphQl\Exception\GraphQlInputException;
use Magento\Framework\GraphQl\Query\ResolverInterface;
use Vendor\LeakResponse\Model\Contain\PasswordDoor;

/**
 * The resolver of `resetPassword` looks the account up itself: it says when there is none, and when it is locked, which
 * after some wrong passwords tells who is out of the scope of a reset. Here the account service alone answers, as in the form.
 */
class EvenUseOfLink
{
    private const NEEDED = ['email', 'resetPasswordToken', 'newPassword'];

    public function __construct(
        private readonly AccountManagementInterface $accounts,
        private readonly PasswordDoor $door,
    ) {
    }

    /**
     * @param array<string, mixed>|null $args
     * @throws GraphQlInputException
     */
    public function aroundResolve(
        ResolverInterface $subject,
        callable $proceed,
        mixed $field,
        mixed $context,
        mixed $info,
        ?array $value = null,
        ?array $args = null
    ): mixed {
        $given = array_filter(array_map(static fn (string $name): string => (string) ($args[$name] ?? ''), self::NEEDED));
        $isAddress = filter_var($args['email'] ?? '', FILTER_VALIDATE_EMAIL) !== false;
        if (!$this->door->isGuarded() || !$isAddress || count($given) < count(self::NEEDED)) {
            return $proceed($field, $context, $info, $value, $args);
        }
        try {
            return $this->accounts->resetPassword(...$given);
        } catch (LocalizedException $error) {
            throw new GraphQlInputException(__($error->getMessage()), $error);
        }
    }
}
