<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

use SodiumException;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\Refusal;

/**
 * Verifies HTTP message signatures (RFC 9421, Ed25519) by keys enrolled on the shell. Whatever is refused here is counted by
 * RefusalLog under the caller's network: a signature that failed identifies nobody.
 */
class SignatureVerifier
{
    private const SKEW = 300;

    public function __construct(
        private readonly Connection $connection,
        private readonly KeyBook $keys,
        private readonly RefusalLog $refusals,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param string $route path as in webapi.xml, for the record of a refusal
     * @return KeyView the key that signed; its rights are `getResources` as far as `getActsAs` still holds them
     * @throws Refusal signature_… (401)
     */
    public function verify(SignedRequest $request, string $route): KeyView
    {
        try {
            return $this->verified($request);
        } catch (Refusal $refusal) {
            $nobody = new Actor('anonymous', '', 'none', 'rest');
            $this->refusals->record($refusal, $nobody, $request->method, $route, $request->address);
            throw $refusal;
        }
    }

    /** Forget nonces whose signatures are too old anyway. Called by the worker; returns the number of rows removed. */
    public function purge(): int
    {
        $now = Instant::micros($this->clock->now());
        return $this->connection->execute("DELETE FROM {$this->table()} WHERE expires_at < ? LIMIT 5000", [$now]);
    }

    /** @throws Refusal */
    private function verified(SignedRequest $request): KeyView
    {
        $input = SignatureInput::of($request);
        if ($request->body !== '' || $request->component('content-digest') !== null) {
            $this->checkDigest($request);
        }
        $key = $this->keys->find($input->keyId);
        if ($key === null) {
            throw SignatureInput::refuse('signature_key_unknown', 'This key is not enrolled.');
        }
        if (!$this->isGenuine($input, $request, $key)) {
            throw SignatureInput::refuse('signature_wrong', 'The signature does not fit the request.');
        }
        if ($key->getRevokedAt() !== null) {
            throw SignatureInput::refuse('signature_key_revoked', 'This key has been revoked.');
        }
        if (abs($this->clock->now()->getTimestamp() - $input->created) > self::SKEW) {
            throw SignatureInput::refuse('signature_stale', 'created is more than 300 seconds away from our clock.');
        }
        $this->useNonce($input);
        return $key;
    }

    /** RFC 9530: exactly one digest, SHA-256 of the body. */
    private function checkDigest(SignedRequest $request): void
    {
        $expected = 'sha-256=:' . base64_encode(hash('sha256', $request->body, true)) . ':';
        if (!hash_equals($expected, $request->component('content-digest') ?? '')) {
            throw SignatureInput::refuse('signature_digest', 'Content-Digest must be the SHA-256 of the body.');
        }
    }

    private function isGenuine(SignatureInput $input, SignedRequest $request, KeyView $key): bool
    {
        try {
            $public = $key->publicKey();
            return $public !== '' && $input->signature !== ''
                && sodium_crypto_sign_verify_detached($input->signature, $input->base($request), $public);
        } catch (SodiumException) {
            return false;
        }
    }

    /** The primary key decides between two requests at once: the second inserts nothing. */
    private function useNonce(SignatureInput $input): void
    {
        $inserted = $this->connection->execute(
            "INSERT IGNORE INTO {$this->table()} (key_id, nonce, expires_at) VALUES (?, ?, ?)",
            [$input->keyId, hash('sha256', $input->nonce, true), ($input->created + self::SKEW + 1) * 1_000_000]
        );
        if ($inserted !== 1) {
            throw SignatureInput::refuse('signature_replayed', 'This nonce has been used.');
        }
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_operate_nonce');
    }
}
