<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Guard;

/** Epochs packed for reading: records of 22 bytes ordered by key: key (6), number (8), watermark (8), big-endian. */
class EpochRecords
{
    public const LENGTH = 22;

    /** Bytes up to which all are looked through. */
    private const SCANNED = 8192;

    /** @param array<string, array{number: int, watermark: int}> $epochs by the six key bytes */
    public static function pack(array $epochs): string
    {
        ksort($epochs, SORT_STRING);
        $bytes = '';
        foreach ($epochs as $key => $epoch) {
            $bytes .= $key . pack('JJ', $epoch['number'], $epoch['watermark']);
        }
        return $bytes;
    }

    /**
     * @param string $key six bytes
     * @return array{number: int, watermark: int}|null
     */
    public static function find(string $bytes, int $offset, string $key): ?array
    {
        $length = strlen($bytes);
        if ($length > self::SCANNED) {
            return self::halve($bytes, $offset, $key);
        }
        // One pass in C is quicker than a few steps of PHP, and the page of a class is a few kilobytes at most.
        $at = $offset <= $length ? strpos($bytes, $key, $offset) : false;
        while ($at !== false && ($at - $offset) % self::LENGTH !== 0) {
            $at = strpos($bytes, $key, $at + 1);
        }
        return $at === false ? null : self::epoch($bytes, $at);
    }

    /** @return array{number: int, watermark: int}|null */
    private static function halve(string $bytes, int $offset, string $key): ?array
    {
        $low = 0;
        $high = intdiv(strlen($bytes) - $offset, self::LENGTH) - 1;
        while ($low <= $high) {
            $middle = intdiv($low + $high, 2);
            $at = $offset + $middle * self::LENGTH;
            $order = substr_compare($bytes, $key, $at, 6);
            if ($order === 0) {
                return self::epoch($bytes, $at);
            }
            $order < 0 ? $low = $middle + 1 : $high = $middle - 1;
        }
        return null;
    }

    /** @return array{number: int, watermark: int} */
    public static function epoch(string $bytes, int $at): array
    {
        return ['number' => self::integer($bytes, $at + 6), 'watermark' => self::integer($bytes, $at + 14)];
    }

    public static function integer(string $bytes, int $at): int
    {
        $parts = $at + 8 <= strlen($bytes) ? unpack('J', $bytes, $at) : false;
        $value = $parts === false ? 0 : $parts[1];
        return is_int($value) ? $value : 0;
    }
}
