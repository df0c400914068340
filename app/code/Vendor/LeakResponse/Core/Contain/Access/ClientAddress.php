<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

/**
 * Who really asks. A forwarded address counts only as far as each hop before it is a proxy that was named on the shell:
 * anybody can write the header.
 */
class ClientAddress
{
    /**
     * @param string $remote address of the connection
     * @param string $forwarded X-Forwarded-For, empty when there is none
     * @param list<string> $trusted addresses and networks of our own proxies
     */
    public static function of(string $remote, string $forwarded, array $trusted): string
    {
        $hops = $forwarded === '' ? [] : array_map(trim(...), explode(',', $forwarded));
        $client = $remote;
        while ($hops !== [] && self::isIn($client, $trusted)) {
            $next = array_pop($hops);
            if (@inet_pton($next) === false) {
                break;
            }
            $client = $next;
        }
        return $client;
    }

    /** @param list<string> $networks addresses, or networks as 192.0.2.0/24 and 2001:db8::/32 */
    public static function isIn(string $address, array $networks): bool
    {
        $bytes = self::bytes($address);
        foreach ($bytes === null ? [] : $networks as $network) {
            [$base, $length] = explode('/', $network, 2) + ['', null];
            $start = self::bytes($base);
            if ($start === null || strlen($start) !== strlen((string) $bytes)) {
                continue;
            }
            $bits = $length === null ? 8 * strlen($start) : (int) $length;
            if (self::head((string) $bytes, $bits) === self::head($start, $bits)) {
                return true;
            }
        }
        return false;
    }

    public static function isNetwork(string $text): bool
    {
        if (preg_match('#^([0-9A-Fa-f:.]{2,45})(?:/(\d{1,3}))?$#D', $text, $part) !== 1) {
            return false;
        }
        $bytes = self::bytes($part[1]);
        return $bytes !== null && (int) ($part[2] ?? 0) <= 8 * strlen($bytes);
    }

    private static function bytes(string $address): ?string
    {
        $bytes = @inet_pton($address);
        if ($bytes === false) {
            return null;
        }
        return str_starts_with($bytes, "\0\0\0\0\0\0\0\0\0\0\xff\xff") ? substr($bytes, 12) : $bytes;
    }

    private static function head(string $bytes, int $bits): string
    {
        $whole = substr($bytes, 0, intdiv($bits, 8));
        $rest = $bits % 8;
        return $rest === 0 ? $whole : $whole . chr(ord($bytes[intdiv($bits, 8)]) & (0xff << (8 - $rest)));
    }
}
