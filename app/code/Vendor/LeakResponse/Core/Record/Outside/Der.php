<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

/** Writes DER (ITU-T X.690): just what a request for a time stamp needs. */
class Der
{
    public static function sequence(string ...$parts): string
    {
        return self::tagged(0x30, implode('', $parts));
    }

    /** @param string $bytes big endian, unsigned */
    public static function integer(string $bytes): string
    {
        $bytes = ltrim($bytes, "\0");
        return self::tagged(0x02, $bytes === '' || ord($bytes[0]) > 0x7f ? "\0{$bytes}" : $bytes);
    }

    public static function octets(string $bytes): string
    {
        return self::tagged(0x04, $bytes);
    }

    public static function true(): string
    {
        return "\x01\x01\xff";
    }

    public static function null(): string
    {
        return "\x05\x00";
    }

    /** @param string $encoded content bytes of the identifier */
    public static function oid(string $encoded): string
    {
        return self::tagged(0x06, $encoded);
    }

    private static function tagged(int $tag, string $content): string
    {
        $length = strlen($content);
        $size = $length < 0x80 ? chr($length) : ltrim(pack('N', $length), "\0");
        return chr($tag) . ($length < 0x80 ? $size : chr(0x80 | strlen($size)) . $size) . $content;
    }
}
