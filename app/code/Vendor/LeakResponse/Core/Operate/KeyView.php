<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/** An enrolled request-signing key: its public half and whose rights it may use. */
class KeyView
{
    /** @param list<string> $resources */
    public function __construct(
        private readonly string $keyId,
        private readonly string $publicKey,
        private readonly string $label,
        private readonly string $actsAs,
        private readonly array $resources,
        private readonly string $enrolledBy,
        private readonly string $enrolledAt,
        private readonly ?string $revokedAt,
    ) {
    }

    /** First 32 hex digits of SHA-256 of the public key: `keyid` of a signature. */
    public function getKeyId(): string
    {
        return $this->keyId;
    }

    /** 32 raw bytes. */
    public function publicKey(): string
    {
        return $this->publicKey;
    }

    public function getLabel(): string
    {
        return $this->label;
    }

    /** admin:<id> or integration:<id>. */
    public function getActsAs(): string
    {
        return $this->actsAs;
    }

    /** @return list<string> ACL ids of this module; the holder of `getActsAs` must hold them too */
    public function getResources(): array
    {
        return $this->resources;
    }

    public function getEnrolledBy(): string
    {
        return $this->enrolledBy;
    }

    /** UTC, RFC 3339. */
    public function getEnrolledAt(): string
    {
        return $this->enrolledAt;
    }

    /** UTC, RFC 3339; null while the key is good. */
    public function getRevokedAt(): ?string
    {
        return $this->revokedAt;
    }
}
