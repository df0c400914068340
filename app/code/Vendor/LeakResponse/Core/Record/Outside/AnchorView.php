<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Api\Data\AnchorInterface;

/** A checkpoint that was left with somebody outside, and what came back. */
class AnchorView implements AnchorInterface
{
    public function __construct(
        private readonly string $number,
        private readonly string $name,
        private readonly string $kind,
        private readonly string $proof,
        private readonly string $size,
        private readonly string $note,
        private readonly string $signedAt,
        private readonly string $provenAt,
        private readonly ?string $token,
    ) {
    }

    public function getNumber(): string
    {
        return $this->number;
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function getKind(): string
    {
        return $this->kind;
    }

    public function getProof(): string
    {
        return $this->proof;
    }

    public function getSize(): string
    {
        return $this->size;
    }

    public function getNote(): string
    {
        return $this->note;
    }

    public function getSignedAt(): string
    {
        return $this->signedAt;
    }

    public function getProvenAt(): string
    {
        return $this->provenAt;
    }

    public function getToken(): ?string
    {
        return $this->token;
    }
}
