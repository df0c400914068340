<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

/** A manifest that was just written. */
class ManifestMade
{
    /** @param list<string> $keptOut names of files that stay differences, as text, the first hundred */
    public function __construct(
        public readonly string $hash,
        public readonly int $files,
        public readonly int $bytes,
        public readonly array $keptOut,
    ) {
    }
}
