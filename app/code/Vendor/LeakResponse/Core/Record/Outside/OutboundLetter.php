<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** One request to a place outside. */
class OutboundLetter
{
    /**
     * @param non-empty-list<string> $schemes that the address may have
     * @param list<string> $headers
     * @param int $longest bytes of an answer that is still read
     */
    public function __construct(
        public readonly AnchorPlace $place,
        public readonly array $schemes,
        public readonly string $body,
        public readonly array $headers,
        public readonly int $longest,
    ) {
    }
}
