<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\Data\NoticeInterface;
use Vendor\LeakResponse\Api\Data\NoticeTextInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/** An account notice. */
class NoticeView implements NoticeInterface
{
    /**
     * @param list<NoticeTextInterface> $texts
     */
    public function __construct(
        private readonly int $id,
        private readonly int $incidentId,
        private readonly string $state,
        private readonly ScopeInterface $scope,
        private readonly string $contentHash,
        private readonly ?string $publishedAt,
        private readonly int $shown,
        private readonly int $acknowledged,
        private readonly array $texts,
    ) {
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getIncidentId(): int
    {
        return $this->incidentId;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getScope(): ScopeInterface
    {
        return $this->scope;
    }

    public function getContentHash(): string
    {
        return $this->contentHash;
    }

    public function getPublishedAt(): ?string
    {
        return $this->publishedAt;
    }

    public function getShown(): int
    {
        return $this->shown;
    }

    public function getAcknowledged(): int
    {
        return $this->acknowledged;
    }

    /** @return list<NoticeTextInterface> */
    public function getTexts(): array
    {
        return $this->texts;
    }
}
