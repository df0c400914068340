<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

use SodiumException;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Dead Simple Signing Envelope with Ed25519. A key is named as everywhere here: 32 hex digits of SHA-256 of its 32 bytes. */
class Dsse
{
    private const LONGEST = 65536;

    /** @param non-empty-string $pair of ext-sodium */
    public static function sign(string $type, string $payload, string $pair): string
    {
        $signature = sodium_crypto_sign_detached(self::encoded($type, $payload), sodium_crypto_sign_secretkey($pair));
        return json_encode([
            'payloadType' => $type,
            'payload' => base64_encode($payload),
            'signatures' => [['keyid' => self::keyId(sodium_crypto_sign_publickey($pair)), 'sig' => base64_encode($signature)]],
        ], JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES) . "\n";
    }

    /**
     * @return array{payload: string, keyId: string, signature: string} not yet verified
     * @throws Refusal
     */
    public static function read(string $envelope, string $type): array
    {
        $read = strlen($envelope) <= self::LONGEST ? json_decode($envelope, true, 6) : null;
        $read = is_array($read) ? $read : [];
        $signatures = is_array($read['signatures'] ?? null) ? $read['signatures'] : [];
        $signed = count($signatures) === 1 && is_array($signatures[0] ?? null) ? $signatures[0] : [];
        $payload = base64_decode(is_string($read['payload'] ?? null) ? $read['payload'] : '', true);
        $signature = base64_decode(is_string($signed['sig'] ?? null) ? $signed['sig'] : '', true);
        $keyId = $signed['keyid'] ?? '';
        if (($read['payloadType'] ?? '') !== $type || $payload === false || $signature === false || !is_string($keyId)) {
            throw Refusal::badField('envelope', "envelope must be a DSSE envelope of type {$type} with one signature.");
        }
        return ['payload' => $payload, 'keyId' => $keyId, 'signature' => $signature];
    }

    public static function isGenuine(string $type, string $payload, string $signature, string $publicKey): bool
    {
        try {
            return strlen($signature) === 64 && strlen($publicKey) === 32
                && sodium_crypto_sign_verify_detached($signature, self::encoded($type, $payload), $publicKey);
        } catch (SodiumException) {
            return false;
        }
    }

    public static function keyId(string $publicKey): string
    {
        return substr(hash('sha256', $publicKey), 0, 32);
    }

    private static function encoded(string $type, string $payload): string
    {
        return 'DSSEv1 ' . strlen($type) . " {$type} " . strlen($payload) . " {$payload}";
    }
}
