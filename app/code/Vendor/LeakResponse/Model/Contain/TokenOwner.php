<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Authorization\Model\UserContextInterface;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;

/** Whose bearer token it is, in Core's words. Tokens of integrations are no bearer tokens of persons: no class covers them. */
class TokenOwner
{
    private const CLASSES = [
        UserContextInterface::USER_TYPE_CUSTOMER => GuardClass::CustomerToken,
        UserContextInterface::USER_TYPE_ADMIN => GuardClass::AdminToken,
    ];

    private function __construct(
        public readonly GuardClass $class,
        public readonly int $id,
    ) {
    }

    public static function of(UserContextInterface $user): ?self
    {
        $class = self::CLASSES[(int) $user->getUserType()] ?? null;
        return $class === null ? null : new self($class, (int) $user->getUserId());
    }

    public function isAdmin(): bool
    {
        return $this->class === GuardClass::AdminToken;
    }

    /** Website and store view unknown: the registry or the account's row says them. */
    public function unplaced(): Subject
    {
        return new Subject($this->id, 0, 0);
    }
}
