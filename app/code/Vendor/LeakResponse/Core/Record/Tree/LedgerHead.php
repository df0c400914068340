<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

/** Where the tree ends. */
class LedgerHead
{
    public function __construct(
        public readonly string $origin,
        public readonly int $size,
        public readonly string $root,
        /** grows with every leader; a write under an older one hits nothing */
        public readonly int $fence,
        /** newest signed note */
        public readonly ?string $checkpoint,
        /** microseconds, 0 when nothing was signed yet */
        public readonly int $checkpointAt,
    ) {
    }
}
