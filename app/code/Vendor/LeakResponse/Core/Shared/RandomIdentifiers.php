<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/** Identifiers from the system's random source. */
class RandomIdentifiers implements Identifiers
{
    public function __construct(private readonly Clock $clock)
    {
    }

    public function uuid(): string
    {
        $milliseconds = (int) $this->clock->now()->format('Uv');
        $bytes = substr(pack('J', $milliseconds), 2) . random_bytes(10);
        $bytes[6] = chr((ord($bytes[6]) & 0x0F) | 0x70);
        $bytes[8] = chr((ord($bytes[8]) & 0x3F) | 0x80);
        return implode('-', [
            bin2hex(substr($bytes, 0, 4)),
            bin2hex(substr($bytes, 4, 2)),
            bin2hex(substr($bytes, 6, 2)),
            bin2hex(substr($bytes, 8, 2)),
            bin2hex(substr($bytes, 10)),
        ]);
    }

    public function bytes(int $length): string
    {
        return random_bytes($length);
    }
}
