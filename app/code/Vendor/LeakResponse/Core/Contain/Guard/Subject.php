<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/** Whom a guard looks at: one customer with the website and store view of the account, or one admin user. */
class Subject
{
    public function __construct(
        public readonly int $id,
        public readonly int $websiteId,
        public readonly int $storeId,
    ) {
    }

    public static function admin(int $id): self
    {
        return new self($id, 0, 0);
    }
}
