<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/** What stands in place of the shop for one visit. */
class StandIn
{
    public function __construct(
        public readonly string $html,
        public readonly string $heading,
        /** Seconds until it opens again; null when nobody knows. */
        public readonly ?int $retryAfter,
    ) {
    }
}
