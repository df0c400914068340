<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Api\Data\CheckpointInterface;

/** Newest C2SP signed checkpoint. */
class CheckpointView implements CheckpointInterface
{
    public function __construct(
        private readonly string $note,
        private readonly string $size,
        private readonly string $vkey,
    ) {
    }

    public function getNote(): string
    {
        return $this->note;
    }

    public function getSize(): string
    {
        return $this->size;
    }

    public function getVkey(): string
    {
        return $this->vkey;
    }
}
