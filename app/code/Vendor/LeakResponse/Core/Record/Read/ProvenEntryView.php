<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\ProvenEntryInterface;
use Vendor\LeakResponse\Api\Data\PruningInterface;

/** An entry and what ties it to a signed root. */
class ProvenEntryView implements ProvenEntryInterface
{
    /**
     * @param list<string> $proof
     */
    public function __construct(
        private readonly string $index,
        private readonly string $entry,
        private readonly array $proof,
        private readonly string $checkpoint,
        private readonly ?PruningInterface $pruned = null,
    ) {
    }

    public function getIndex(): string
    {
        return $this->index;
    }

    public function getEntry(): string
    {
        return $this->entry;
    }

    /** @return list<string> */
    public function getProof(): array
    {
        return $this->proof;
    }

    public function getCheckpoint(): string
    {
        return $this->checkpoint;
    }

    public function getPruned(): ?PruningInterface
    {
        return $this->pruned;
    }
}
