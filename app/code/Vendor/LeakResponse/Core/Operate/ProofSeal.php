<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use Vendor\LeakResponse\Core\Shared\Secrets;
use Vendor\LeakResponse\Core\Shared\UnableToReadSecret;

/**
 * The HMAC of what stands for a person's consent: step-up proofs and enrolled keys. Its key is not in the database, so
 * whoever only writes SQL can neither prove anything nor enrol a key of their own.
 */
class ProofSeal
{
    public function __construct(private readonly Secrets $secrets)
    {
    }

    /**
     * @return string 32 bytes under which the proof is kept
     * @throws UnableToReadSecret
     */
    public function ofProof(string $proof, string $actor, string $sessionHash, string $boundTo): string
    {
        return $this->mac(['proof', $proof, $actor, $sessionHash, $boundTo]);
    }

    /**
     * @param int|null $revokedAt microseconds
     * @return string 32 bytes
     * @throws UnableToReadSecret
     */
    public function ofKey(KeyView $key, ?int $revokedAt): string
    {
        return $this->mac([
            'key',
            $key->getKeyId(),
            bin2hex($key->publicKey()),
            $key->getLabel(),
            $key->getActsAs(),
            implode(' ', $key->getResources()),
            $key->getEnrolledBy(),
            $key->getEnrolledAt(),
            (string) $revokedAt,
        ]);
    }

    /** @param list<string> $fields none holds a line break */
    private function mac(array $fields): string
    {
        return hash_hmac('sha256', implode("\n", $fields), $this->secrets->secret('proof'), true);
    }
}
