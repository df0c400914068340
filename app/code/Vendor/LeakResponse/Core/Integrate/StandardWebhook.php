<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrate;

/** Signatures of Standard Webhooks 1.0 (standardwebhooks.com): HMAC-SHA-256 over id, time and body. */
class StandardWebhook
{
    public static function sign(string $id, int $at, string $body, string $secret): string
    {
        return 'v1,' . base64_encode(hash_hmac('sha256', "{$id}.{$at}.{$body}", $secret, true));
    }

    /** @param string $signatures one or more, parted by blanks: while a secret is changed there are two */
    public static function isGenuine(string $id, int $at, string $body, string $signatures, string $secret): bool
    {
        $wanted = self::sign($id, $at, $body, $secret);
        $isFound = false;
        foreach (array_slice(explode(' ', $signatures), 0, 8) as $signature) {
            $isFound = hash_equals($wanted, $signature) || $isFound;
        }
        return $secret !== '' && $isFound;
    }
}
