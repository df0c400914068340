<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\ScanInterface;
use Vendor\LeakResponse\Core\Shared\Instant;

/** One scan of the files. */
class ScanView implements ScanInterface
{
    public function __construct(
        private readonly string $kind,
        private readonly string $state,
        private readonly int $files,
        private readonly string $bytes,
        private readonly int $differences,
        private readonly int $leftOut,
        private readonly string $beganAt,
        private readonly ?string $endedAt,
    ) {
    }

    /** @param array<string, string|null> $row */
    public static function of(array $row): self
    {
        return new self(
            (string) $row['kind'],
            (string) $row['state'],
            (int) $row['files'],
            (string) $row['bytes'],
            (int) $row['differences'],
            (int) $row['left_out'],
            Instant::text((int) $row['began_at']),
            (int) $row['ended_at'] === 0 ? null : Instant::text((int) $row['ended_at']),
        );
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getFiles(): int
    {
        return $this->files;
    }

    public function getBytes(): string
    {
        return $this->bytes;
    }

    public function getDifferences(): int
    {
        return $this->differences;
    }

    public function getLeftOut(): int
    {
        return $this->leftOut;
    }

    public function getBeganAt(): string
    {
        return $this->beganAt;
    }

    public function getEndedAt(): ?string
    {
        return $this->endedAt;
    }
}
