<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

use InvalidArgumentException;
use stdClass;

/**
 * The one JSON profile of this project: UTF-8, keys sorted by bytes and ASCII only, strings, integers within 2^53,
 * booleans, null, lists and maps. No floats: PHP and JavaScript print them differently.
 */
class CanonicalJson
{
    /**
     * @param array<mixed> $value
     * @throws InvalidArgumentException naming the path that does not fit
     */
    public static function encode(array $value): string
    {
        return json_encode(
            self::ordered($value, '$'),
            JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_LINE_TERMINATORS | JSON_THROW_ON_ERROR
        );
    }

    private static function ordered(mixed $value, string $path): mixed
    {
        if (is_array($value)) {
            return self::orderedArray($value, $path);
        }
        if ($value instanceof stdClass && (array) $value === []) {
            // The empty map, which an empty array cannot say.
            return $value;
        }
        if (is_string($value) && !mb_check_encoding($value, 'UTF-8')) {
            throw new InvalidArgumentException("{$path} is not UTF-8");
        }
        if (is_int($value) && abs($value) > 9007199254740991) {
            throw new InvalidArgumentException("{$path} is beyond 2^53: write it as a string");
        }
        if (!is_string($value) && !is_int($value) && !is_bool($value) && $value !== null) {
            throw new InvalidArgumentException("{$path} has the type " . get_debug_type($value));
        }
        return $value;
    }

    /** @param array<mixed> $value */
    private static function orderedArray(array $value, string $path): mixed
    {
        if (array_is_list($value)) {
            return array_map(static fn (mixed $item): mixed => self::ordered($item, $path . '[]'), $value);
        }
        ksort($value, SORT_STRING);
        $map = [];
        foreach ($value as $key => $item) {
            if (preg_match('/^[\x21-\x7E]+$/', (string) $key) !== 1) {
                throw new InvalidArgumentException("{$path} has a key that is not ASCII");
            }
            $map[(string) $key] = self::ordered($item, $path . '.' . $key);
        }
        return (object) $map;
    }
}
