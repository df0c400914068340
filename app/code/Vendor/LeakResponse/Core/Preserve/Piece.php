<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve;

/** Some text of an item, and where to go on after it. */
class Piece
{
    /** Cursor of a piece after which nothing comes. */
    public const DONE = 'done';

    public function __construct(
        public readonly string $text,
        public readonly int $records,
        /** handed to `Collector::read` to go on */
        public readonly string $cursor,
        /** the database snapshot it was read in */
        public readonly ?Snapshot $snapshot = null,
    ) {
    }

    /** @param array<mixed> $values one line of JSON */
    public static function line(array $values): string
    {
        return json_encode(
            array_map(self::plain(...), $values),
            JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PRESERVE_ZERO_FRACTION
        ) . "\n";
    }

    /** Bytes that are no text become {"b64": …}. */
    private static function plain(mixed $value): mixed
    {
        return match (true) {
            is_array($value) => array_map(self::plain(...), $value),
            is_string($value) && preg_match('//u', $value) !== 1 => ['b64' => base64_encode($value)],
            default => $value,
        };
    }
}
