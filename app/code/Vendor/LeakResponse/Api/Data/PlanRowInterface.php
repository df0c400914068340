<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Counts of one store view.
 *
 * @api
 */
interface PlanRowInterface
{
    /**
     * @return int
     */
    public function getWebsiteId(): int;

    /**
     * @return string
     */
    public function getWebsiteName(): string;

    /**
     * @return int
     */
    public function getStoreId(): int;

    /**
     * @return string
     */
    public function getStoreName(): string;

    /**
     * Sessions that will end.
     *
     * @return int
     */
    public function getSessions(): int;

    /**
     * Bearer tokens that will be refused.
     *
     * @return int
     */
    public function getTokens(): int;

    /**
     * Accounts whose password will stop working.
     *
     * @return int
     */
    public function getAccounts(): int;

    /**
     * Open guest carts, not touched.
     *
     * @return int
     */
    public function getGuestCarts(): int;
}
