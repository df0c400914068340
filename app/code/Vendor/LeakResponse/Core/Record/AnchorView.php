<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

use Vendor\LeakResponse\Api\Data\AnchorInterface;
use Vendor\LeakResponse\Core\Shared\Instant;

/** A checkpoint that was left with somebody outside, and what came back. */
class AnchorView implements AnchorInterface
{
    /** @param array<string, string|null> $row of the table */
    private function __construct(private readonly array $row)
    {
    }

    /** @param array<string, string|null> $row */
    public static function of(array $row): self
    {
        return new self($row);
    }

    public function getNumber(): string
    {
        return (string) $this->row['id'];
    }

    public function getName(): string
    {
        return (string) $this->row['name'];
    }

    public function getKind(): string
    {
        return (string) $this->row['kind'];
    }

    public function getProof(): string
    {
        return (string) $this->row['proof'];
    }

    public function getSize(): string
    {
        return (string) $this->row['size'];
    }

    public function getNote(): string
    {
        return (string) $this->row['note'];
    }

    public function getSignedAt(): string
    {
        return Instant::text((int) $this->row['signed_at']);
    }

    public function getProvenAt(): string
    {
        return Instant::text((int) $this->row['proven_at']);
    }

    public function getToken(): ?string
    {
        return (string) $this->row['token'] === '' ? null : base64_encode((string) $this->row['token']);
    }

    /** microseconds, by our own clock */
    public function leftAt(): int
    {
        return (int) $this->row['left_at'];
    }
}
