<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Assess;

use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Api\Data\TimelineEntryInterface;

/** A case a person declared. */
class IncidentView implements IncidentInterface
{
    /**
     * @param list<TimelineEntryInterface> $timeline
     */
    public function __construct(
        private readonly int $id,
        private readonly string $state,
        private readonly string $noticed,
        private readonly string $noticedAt,
        private readonly string $awareAt,
        private readonly string $ongoing,
        private readonly ScopeInterface $scope,
        private readonly string $ledBy,
        private readonly string $leaderName,
        private readonly int $version,
        private readonly array $timeline,
        private readonly bool $quiet = false,
        private readonly bool $preserveOnly = false,
    ) {
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getNoticed(): string
    {
        return $this->noticed;
    }

    public function getNoticedAt(): string
    {
        return $this->noticedAt;
    }

    public function getAwareAt(): string
    {
        return $this->awareAt;
    }

    public function getOngoing(): string
    {
        return $this->ongoing;
    }

    public function getScope(): ScopeInterface
    {
        return $this->scope;
    }

    public function getLedBy(): string
    {
        return $this->ledBy;
    }

    public function getLeaderName(): string
    {
        return $this->leaderName;
    }

    public function getVersion(): int
    {
        return $this->version;
    }

    public function getQuiet(): bool
    {
        return $this->quiet;
    }

    /** @return list<TimelineEntryInterface> */
    public function getTimeline(): array
    {
        return $this->timeline;
    }

    public function isPreserveOnly(): bool
    {
        return $this->preserveOnly;
    }
}
