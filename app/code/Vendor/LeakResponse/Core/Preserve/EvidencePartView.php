<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use Vendor\LeakResponse\Api\Data\EvidencePartInterface;

/** One encrypted file of a package. */
class EvidencePartView implements EvidencePartInterface
{
    public function __construct(
        private readonly string $file,
        private readonly string $bytes,
        private readonly string $sha256,
        private readonly string $plainSha256,
        private readonly string $records,
        private readonly string $snapshot,
    ) {
    }

    public function getFile(): string
    {
        return $this->file;
    }

    public function getBytes(): string
    {
        return $this->bytes;
    }

    public function getSha256(): string
    {
        return $this->sha256;
    }

    public function getPlainSha256(): string
    {
        return $this->plainSha256;
    }

    public function getRecords(): string
    {
        return $this->records;
    }

    public function getSnapshot(): string
    {
        return $this->snapshot;
    }
}
