<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidenceSnapshotInterface;
use Vendor\LeakResponse\Api\Data\ParamInterface;

/** A consistent view of the database that parts were read in. */
class EvidenceSnapshotView implements EvidenceSnapshotInterface
{
    /**
     * @param list<ParamInterface> $position
     */
    public function __construct(
        private readonly string $id,
        private readonly string $openedAt,
        private readonly array $position,
    ) {
    }

    public function getId(): string
    {
        return $this->id;
    }

    public function getOpenedAt(): string
    {
        return $this->openedAt;
    }

    /** @return list<ParamInterface> */
    public function getPosition(): array
    {
        return $this->position;
    }
}
