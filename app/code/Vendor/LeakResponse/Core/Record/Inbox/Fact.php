<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

/** A fact as it will stand in the ledger. */
class Fact
{
    public function __construct(
        /** 16 bytes */
        public readonly string $id,
        /** 16 bytes */
        public readonly string $writer,
        public readonly int $n,
        /** canonical JSON, from here on verbatim */
        public readonly string $bytes,
    ) {
    }

    public function uuid(): string
    {
        $hex = bin2hex($this->id);
        return substr($hex, 0, 8) . '-' . substr($hex, 8, 4) . '-' . substr($hex, 12, 4) . '-' . substr($hex, 16, 4)
            . '-' . substr($hex, 20);
    }
}
