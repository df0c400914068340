<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * Whom an act or a notice covers. `kind` is all, websites, store_views or customers (incidents also: unknown);
 * `ids` is empty for all and unknown.
 *
 * @api
 */
interface ScopeInterface
{
    /**
     * One of the kinds above.
     *
     * @lr-enum all websites store_views customers unknown
     * @return string
     */
    public function getKind(): string;

    /**
     * Website, store view or customer ids; a store view or website covers the accounts registered there.
     *
     * @lr-items 0 1000
     * @lr-range 1 4294967295
     * @return int[]
     */
    public function getIds(): array;
}
