<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api\Data;

/**
 * One choice of a plan beyond scope and audience; a name may come more than once.
 *
 * @api
 */
interface OptionInterface
{
    /**
     * For example method, expires_at, open_at, allow, heading, door. Quarantine: product, sku, category, cms_page, cms_block.
     * Orders: effect, staff, network, mail, domain, amount_over, velocity, country, postcode, bin.
     *
     * @lr-pattern ^[a-z][a-z0-9_.]{1,31}$
     * @return string
     */
    public function getName(): string;

    /**
     * Value. Personal data only as mail of block_transactions, of which a keyed hash is kept.
     *
     * @lr-length 0 2000
     * @return string
     */
    public function getValue(): string;
}
