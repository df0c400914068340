<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Api\Data\MyNoticeInterface;

/** A notice as its reader gets it. */
class MyNoticeView implements MyNoticeInterface
{
    /**
     * @param list<string> $advice
     */
    public function __construct(
        private readonly int $id,
        private readonly string $locale,
        private readonly string $dir,
        private readonly string $title,
        private readonly string $body,
        private readonly array $advice,
        private readonly string $publishedAt,
        private readonly ?string $acknowledgedAt,
    ) {
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getLocale(): string
    {
        return $this->locale;
    }

    public function getDir(): string
    {
        return $this->dir;
    }

    public function getTitle(): string
    {
        return $this->title;
    }

    public function getBody(): string
    {
        return $this->body;
    }

    /** @return list<string> */
    public function getAdvice(): array
    {
        return $this->advice;
    }

    public function getPublishedAt(): string
    {
        return $this->publishedAt;
    }

    public function getAcknowledgedAt(): ?string
    {
        return $this->acknowledgedAt;
    }
}
