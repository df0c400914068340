<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceItemInterface;
use Vendor\LeakResponse\Api\Data\EvidencePartInterface;

/** One item of a package and what became of it. */
class EvidenceItemView implements EvidenceItemInterface
{
    /**
     * @param list<EvidencePartInterface> $parts
     */
    public function __construct(
        private readonly int $number,
        private readonly string $kind,
        private readonly string $name,
        private readonly string $state,
        private readonly string $reason,
        private readonly array $parts,
    ) {
    }

    public function getNumber(): int
    {
        return $this->number;
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    /** @return list<EvidencePartInterface> */
    public function getParts(): array
    {
        return $this->parts;
    }
}
