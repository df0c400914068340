<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Approve;

/** An account of the shop as it is now. */
class AccountState
{
    /** @param list<string> $roles ids of the role rows that give the account its rights */
    public function __construct(
        /** Everything that makes it this person's: name, mail address, password hash, roles and their rights */
        public readonly string $text,
        public readonly bool $isActive,
        /** microseconds since 1970 */
        public readonly int $createdAt,
        public readonly array $roles,
    ) {
    }
}
