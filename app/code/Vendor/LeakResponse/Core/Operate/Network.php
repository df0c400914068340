<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Operate;

/** The network of an address: /24 for IPv4, /48 for IPv6. 16 bytes, IPv4 in its mapped form; zeros when it is not known. */
class Network
{
    private const MAPPED = "\0\0\0\0\0\0\0\0\0\0\xff\xff";

    public static function of(string $address): string
    {
        $bytes = @inet_pton($address);
        if ($bytes === false) {
            return str_repeat("\0", 16);
        }
        if (strlen($bytes) === 4) {
            $bytes = self::MAPPED . $bytes;
        }
        return str_starts_with($bytes, self::MAPPED) ? substr($bytes, 0, 15) . "\0" : substr($bytes, 0, 6) . str_repeat("\0", 10);
    }

    public static function text(string $network): string
    {
        if (strlen($network) !== 16 || $network === str_repeat("\0", 16)) {
            return 'unknown';
        }
        return str_starts_with($network, self::MAPPED)
            ? inet_ntop(substr($network, 12)) . '/24'
            : inet_ntop($network) . '/48';
    }
}
