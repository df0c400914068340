<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use Vendor\LeakResponse\Core\Contain\Guard\Subject;

/** A row of customer_entity as far as the shop's doors need it. */
class Customer
{
    public function __construct(
        public readonly int $id,
        public readonly int $websiteId,
        public readonly int $storeId,
        public readonly string $email,
        public readonly string $firstName,
        public readonly string $lastName,
        public readonly ?string $passwordHash,
    ) {
    }

    public function subject(): Subject
    {
        return new Subject($this->id, $this->websiteId, $this->storeId);
    }

    public function name(): string
    {
        return trim("{$this->firstName} {$this->lastName}");
    }
}
