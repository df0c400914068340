<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One thing of the shop by its name.
 *
 * @api
 */
interface ShopNameInterface
{
    /**
     * What a plan names it by: a SKU, a number, an identifier or a code.
     *
     * @return string
     */
    public function getValue(): string;

    /**
     * As people know it.
     *
     * @return string
     */
    public function getName(): string;
}
