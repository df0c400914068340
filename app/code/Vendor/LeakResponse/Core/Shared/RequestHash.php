<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/** Idempotency: the same key with the same request gives the first answer again; with another request it is refused. */
class RequestHash
{
    /**
     * @param array<string, mixed> $request canonical JSON values
     * @return string 32 bytes
     */
    public static function of(array $request): string
    {
        return hash('sha256', CanonicalJson::encode($request), true);
    }

    /** @throws Refusal */
    public static function checkKey(string $idempotencyKey): void
    {
        if (preg_match('/^[A-Za-z0-9._:-]{8,64}$/D', $idempotencyKey) !== 1) {
            throw Refusal::badField('idempotency_key', 'idempotency_key must have 8 to 64 letters, digits or ._:-');
        }
    }

    /** @throws Refusal idempotency_key_reused (422) */
    public static function checkReplay(string $first, string $now): void
    {
        if (!hash_equals($first, $now)) {
            throw self::reused();
        }
    }

    public static function reused(): Refusal
    {
        return Refusal::unprocessable('idempotency_key_reused', 'idempotency_key', 'This key came with another request before.');
    }
}
