<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\ScriptInterface;

/** A script that may run on a page, why it is there and who answers for it. */
class ScriptView implements ScriptInterface
{
    public function __construct(
        private readonly int $id,
        private readonly string $page,
        private readonly string $source,
        private readonly string $contentHash,
        private readonly string $reason,
        private readonly string $owner,
        private readonly string $keptBy,
        private readonly string $keptAt,
        private readonly string $bound,
    ) {
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getPage(): string
    {
        return $this->page;
    }

    public function getSource(): string
    {
        return $this->source;
    }

    public function getContentHash(): string
    {
        return $this->contentHash;
    }

    public function getReason(): string
    {
        return $this->reason;
    }

    public function getOwner(): string
    {
        return $this->owner;
    }

    public function getKeptBy(): string
    {
        return $this->keptBy;
    }

    public function getKeptAt(): string
    {
        return $this->keptAt;
    }

    public function getBound(): string
    {
        return $this->bound;
    }
}
