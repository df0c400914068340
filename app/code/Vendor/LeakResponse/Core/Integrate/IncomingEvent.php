<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrate;

/** What came in, as its sender says it: nothing of it is believed before its signature was checked. */
class IncomingEvent
{
    public function __construct(
        public readonly string $sender,
        public readonly string $id,
        /** seconds since 1970, as text */
        public readonly string $at,
        public readonly string $signatures,
        public readonly string $body,
    ) {
    }
}
