<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use RuntimeException;
use Vendor\LeakResponse\Core\Contain\Guard\EpochCopy;

/** A copy of the epoch pages that can be taken away and put back from an old snapshot. */
class InMemoryEpochCopy implements EpochCopy
{
    /** @var array<string, string> */
    public array $pages = [];

    public bool $isAway = false;

    public function read(string $class): ?string
    {
        if ($this->isAway) {
            throw new RuntimeException('away');
        }
        return $this->pages[$class] ?? null;
    }

    public function raise(array $pages): void
    {
        foreach ($pages as $class => $bytes) {
            if (substr($bytes, 0, 8) >= substr($this->pages[$class] ?? '', 0, 8)) {
                $this->pages[$class] = $bytes;
            }
        }
    }
}
