<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Api\Data\ErasureInterface;

/** A request to erase a person from the table of pseudonyms, without saying who it is. */
class ErasureView implements ErasureInterface
{
    /**
     * @param list<string> $heldBy
     */
    public function __construct(
        private readonly string $erasureId,
        private readonly string $state,
        private readonly string $source,
        private readonly string $reason,
        private readonly string $askedBy,
        private readonly string $askedAt,
        private readonly string $dueAt,
        private readonly ?string $endedAt,
        private readonly array $heldBy,
    ) {
    }

    public function getErasureId(): string
    {
        return $this->erasureId;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getSource(): string
    {
        return $this->source;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    public function getAskedBy(): string
    {
        return $this->askedBy;
    }

    public function getAskedAt(): string
    {
        return $this->askedAt;
    }

    public function getDueAt(): string
    {
        return $this->dueAt;
    }

    public function getEndedAt(): ?string
    {
        return $this->endedAt;
    }

    /** @return list<string> */
    public function getHeldBy(): array
    {
        return $this->heldBy;
    }
}
