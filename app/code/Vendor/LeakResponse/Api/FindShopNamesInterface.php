<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

/**
 * Things of the shop by their names, for choosing what an act is about.
 *
 * @api
 */
interface FindShopNamesInterface
{
    /**
     * Things of the shop whose name, SKU or identifier holds the words, at most 20. Payment methods: all that are active somewhere.
     *
     * @param string $kind
     * @param string $words
     * @lr-enum kind product category cms_page cms_block payment_method
     * @lr-length words 0 64
     * @return \Vendor\LeakResponse\Api\Data\ShopNameInterface[]
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $kind, string $words = ''): array;
}
