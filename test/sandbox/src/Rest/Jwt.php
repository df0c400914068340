<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Rest;

use Vendor\LeakResponse\Core\Shared\Secrets;

/** Bearer tokens as Magento 2.4.6 makes them: a JWT (HS256) under the shop's crypt key, for one hour. */
class Jwt
{
    private const HOUR = 3600;

    public function __construct(private readonly Secrets $secrets)
    {
    }

    /** @return array{token: string, expiresAt: int} */
    public function issue(string $kind, int $id): array
    {
        $expiresAt = time() + self::HOUR;
        $claims = ['uid' => $id, 'utypid' => $kind === 'admin' ? 2 : 3, 'iat' => time(), 'exp' => $expiresAt];
        $claims['jti'] = bin2hex(random_bytes(8));
        $head = self::encode(json_encode(['alg' => 'HS256', 'typ' => 'JWT'], JSON_THROW_ON_ERROR));
        $signed = $head . '.' . self::encode(json_encode($claims, JSON_THROW_ON_ERROR));
        return ['token' => $signed . '.' . self::encode($this->mac($signed)), 'expiresAt' => $expiresAt];
    }

    /** @return array{kind: string, id: int}|null null when it was not signed with the crypt key or is over */
    public function read(string $token): ?array
    {
        $parts = explode('.', $token);
        if (count($parts) !== 3 || !hash_equals(self::encode($this->mac("{$parts[0]}.{$parts[1]}")), $parts[2])) {
            return null;
        }
        $claims = json_decode((string) base64_decode(strtr($parts[1], '-_', '+/'), true), true);
        if (!is_array($claims) || !is_int($claims['uid'] ?? null) || !is_int($claims['exp'] ?? null) || $claims['exp'] < time()) {
            return null;
        }
        return ['kind' => ($claims['utypid'] ?? null) === 2 ? 'admin' : 'customer', 'id' => $claims['uid']];
    }

    private function mac(string $signed): string
    {
        return hash_hmac('sha256', $signed, $this->secrets->secret('sandbox_crypt_key'), true);
    }

    private static function encode(string $bytes): string
    {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }
}
