<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Api\Data\PlanRowInterface;

/** Counts of one store view. */
class PlanRowView implements PlanRowInterface
{
    public function __construct(
        private readonly int $websiteId,
        private readonly string $websiteName,
        private readonly int $storeId,
        private readonly string $storeName,
        private readonly int $sessions,
        private readonly int $tokens,
        private readonly int $accounts,
        private readonly int $guestCarts,
    ) {
    }

    public function getWebsiteId(): int
    {
        return $this->websiteId;
    }

    public function getWebsiteName(): string
    {
        return $this->websiteName;
    }

    public function getStoreId(): int
    {
        return $this->storeId;
    }

    public function getStoreName(): string
    {
        return $this->storeName;
    }

    public function getSessions(): int
    {
        return $this->sessions;
    }

    public function getTokens(): int
    {
        return $this->tokens;
    }

    public function getAccounts(): int
    {
        return $this->accounts;
    }

    public function getGuestCarts(): int
    {
        return $this->guestCarts;
    }
}
