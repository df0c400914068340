<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\IntegrityInterface;
use Vendor\LeakResponse\Api\Data\ScanInterface;

/** How the files of a node stand. */
class IntegrityView implements IntegrityInterface
{
    /** @param list<ScanInterface> $scans */
    public function __construct(
        private readonly string $node,
        private readonly string $trust,
        private readonly string $manifest,
        private readonly ?string $madeAt,
        private readonly string $madeBy,
        private readonly string $reason,
        private readonly int $files,
        private readonly int $open,
        private readonly bool $deploying,
        private readonly array $scans,
    ) {
    }

    public function getNode(): string
    {
        return $this->node;
    }

    public function getTrust(): string
    {
        return $this->trust;
    }

    public function getManifest(): string
    {
        return $this->manifest;
    }

    public function getMadeAt(): ?string
    {
        return $this->madeAt;
    }

    public function getMadeBy(): string
    {
        return $this->madeBy;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    public function getFiles(): int
    {
        return $this->files;
    }

    public function getOpen(): int
    {
        return $this->open;
    }

    public function isDeploying(): bool
    {
        return $this->deploying;
    }

    /** @return list<ScanInterface> */
    public function getScans(): array
    {
        return $this->scans;
    }
}
