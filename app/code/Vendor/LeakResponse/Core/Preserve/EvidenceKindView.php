<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceKindInterface;

/** How much of one kind of evidence there is to collect. */
class EvidenceKindView implements EvidenceKindInterface
{
    public function __construct(
        private readonly string $kind,
        private readonly int $items,
        private readonly string $expected,
    ) {
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getItems(): int
    {
        return $this->items;
    }

    public function getExpected(): string
    {
        return $this->expected;
    }
}
