<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Api\Data\CheckInterface;
use Vendor\LeakResponse\Api\Data\EvidenceInterface;
use Vendor\LeakResponse\Api\Data\IncidentInterface;
use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\Data\StatusInterface;
use Vendor\LeakResponse\Api\Data\SuggestionInterface;

/** The Control room in one projection. */
class StatusView implements StatusInterface
{
    /**
     * @param list<CheckInterface> $checks
     * @param list<RunInterface> $containments
     * @param list<NoticeInterface> $notices
     */
    public function __construct(
        private readonly string $version,
        private readonly string $now,
        private readonly string $state,
        private readonly array $checks,
        private readonly ?IncidentInterface $incident,
        private readonly array $containments,
        private readonly ?SuggestionInterface $suggestion,
        private readonly EvidenceInterface $evidence,
        private readonly array $notices,
        private readonly ?string $restricted = null,
    ) {
    }

    public function getVersion(): string
    {
        return $this->version;
    }

    public function getNow(): string
    {
        return $this->now;
    }

    public function getState(): string
    {
        return $this->state;
    }

    /** @return list<CheckInterface> */
    public function getChecks(): array
    {
        return $this->checks;
    }

    public function getIncident(): ?IncidentInterface
    {
        return $this->incident;
    }

    /** @return list<RunInterface> */
    public function getContainments(): array
    {
        return $this->containments;
    }

    public function getSuggestion(): ?SuggestionInterface
    {
        return $this->suggestion;
    }

    public function getEvidence(): EvidenceInterface
    {
        return $this->evidence;
    }

    /** @return list<NoticeInterface> */
    public function getNotices(): array
    {
        return $this->notices;
    }

    public function getRestricted(): ?string
    {
        return $this->restricted;
    }
}
