<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Order;

/** One order as rules look at it, before or after it is placed. */
class Transaction
{
    /**
     * @param string $address where it comes from; empty when that is not known
     * @param string $mail as the shopper gave it
     * @param string $amount in the shop's base currency, with a point
     * @param list<array{country: string, postcode: string}> $places of billing and shipping
     * @param string $bin the first digits of the card; empty where the payment data do not carry it. Never stored.
     */
    public function __construct(
        public readonly string $address,
        public readonly string $mail,
        public readonly string $amount,
        public readonly array $places,
        public readonly string $bin = '',
    ) {
    }
}
