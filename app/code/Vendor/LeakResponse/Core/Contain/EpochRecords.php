<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

/** Epochs packed for reading: records of 22 bytes ordered by key: key (6), number (8), watermark (8), big-endian. */
class EpochRecords
{
    public const LENGTH = 22;

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

    /** @return array{number: int, watermark: int}|null */
    public static function find(string $bytes, int $offset, EpochKey $key): ?array
    {
        $wanted = $key->bytes();
        $low = 0;
        $high = intdiv(strlen($bytes) - $offset, self::LENGTH) - 1;
        while ($low <= $high) {
            $middle = intdiv($low + $high, 2);
            $at = $offset + $middle * self::LENGTH;
            $order = substr_compare($bytes, $wanted, $at, 6);
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
