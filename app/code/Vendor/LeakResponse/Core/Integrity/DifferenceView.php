<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Api\Data\DifferenceInterface;
use Vendor\LeakResponse\Api\Data\ParamInterface;
use Vendor\LeakResponse\Core\Record\Inbox\FactParams;
use Vendor\LeakResponse\Core\Shared\Instant;

/** A file that is not as the manifest says. */
class DifferenceView implements DifferenceInterface
{
    /** @param list<ParamInterface> $details */
    public function __construct(
        private readonly int $id,
        private readonly string $node,
        private readonly string $path,
        private readonly string $change,
        private readonly string $state,
        private readonly string $stateHash,
        private readonly string $firstSeenAt,
        private readonly string $lastSeenAt,
        private readonly array $details,
    ) {
    }

    /** @param array<string, string|null> $row */
    public static function of(array $row): self
    {
        $detail = json_decode((string) $row['detail'], true);
        return new self(
            (int) $row['id'],
            (string) $row['node'],
            (string) $row['path'],
            (string) $row['change_kind'],
            (string) $row['state'],
            bin2hex((string) $row['state_hash']),
            Instant::text((int) $row['first_seen_at']),
            Instant::text((int) $row['last_seen_at']),
            FactParams::of(is_array($detail) ? array_diff_key($detail, ['path' => 1, 'state' => 1]) : []),
        );
    }

    public function getId(): int
    {
        return $this->id;
    }

    public function getNode(): string
    {
        return $this->node;
    }

    public function getPath(): string
    {
        return $this->path;
    }

    public function getChange(): string
    {
        return $this->change;
    }

    public function getState(): string
    {
        return $this->state;
    }

    public function getStateHash(): string
    {
        return $this->stateHash;
    }

    public function getFirstSeenAt(): string
    {
        return $this->firstSeenAt;
    }

    public function getLastSeenAt(): string
    {
        return $this->lastSeenAt;
    }

    /** @return list<ParamInterface> */
    public function getDetails(): array
    {
        return $this->details;
    }
}
