<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\CspReportInterface;

/** What browsers reported, gathered. */
class CspReportView implements CspReportInterface
{
    public function __construct(
        private readonly string $directive,
        private readonly string $blocked,
        private readonly string $page,
        private readonly string $disposition,
        private readonly int $reports,
        private readonly string $firstAt,
        private readonly string $lastAt,
    ) {
    }

    public function getDirective(): string
    {
        return $this->directive;
    }

    public function getBlocked(): string
    {
        return $this->blocked;
    }

    public function getPage(): string
    {
        return $this->page;
    }

    public function getDisposition(): string
    {
        return $this->disposition;
    }

    public function getReports(): int
    {
        return $this->reports;
    }

    public function getFirstAt(): string
    {
        return $this->firstAt;
    }

    public function getLastAt(): string
    {
        return $this->lastAt;
    }
}
