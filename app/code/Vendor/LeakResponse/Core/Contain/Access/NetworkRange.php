<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Access;

/** An address or a network in its one form: `192.0.2.0/24`, `2001:db8::/32`. */
class NetworkRange
{
    private function __construct(
        private readonly string $start,
        private readonly int $bits,
    ) {
    }

    public static function read(string $text): ?self
    {
        if (!ClientAddress::isNetwork($text)) {
            return null;
        }
        [$address, $length] = explode('/', $text, 2) + ['', null];
        $bytes = (string) inet_pton($address);
        // An IPv4 address written as IPv6 is an IPv4 address.
        $bytes = str_starts_with($bytes, "\0\0\0\0\0\0\0\0\0\0\xff\xff") ? substr($bytes, 12) : $bytes;
        $bits = $length === null ? 8 * strlen($bytes) : (int) $length;
        return new self(self::masked($bytes, $bits), $bits);
    }

    public function text(): string
    {
        return inet_ntop($this->start) . ($this->bits === 8 * strlen($this->start) ? '' : "/{$this->bits}");
    }

    /** More of the internet than one attacker can be: that is what the maintenance page is for. */
    public function isTooWide(): bool
    {
        return $this->bits < (strlen($this->start) === 4 ? 8 : 16);
    }

    private static function masked(string $bytes, int $bits): string
    {
        $masked = '';
        foreach (str_split($bytes) as $place => $byte) {
            $left = max(0, min(8, $bits - 8 * $place));
            $masked .= chr(ord($byte) & (0xff << (8 - $left)));
        }
        return $masked;
    }
}
