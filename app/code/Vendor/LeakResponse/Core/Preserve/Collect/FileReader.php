<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;

/** The bytes of a file from a place in it to the end it had when the reading began. */
class FileReader
{
    private const BYTES = 1 << 20;

    /**
     * @return iterable<Piece>
     * @throws UnableToCollect
     */
    public function read(string $file, string $cursor): iterable
    {
        clearstatcache(true, $file);
        if (!is_file($file)) {
            throw UnableToCollect::because('not_there');
        }
        $stream = is_readable($file) ? @fopen($file, 'rb') : false;
        if ($stream === false) {
            throw UnableToCollect::because('not_readable');
        }
        try {
            [$at, $end] = self::range($cursor, (int) (fstat($stream)['size'] ?? 0));
            fseek($stream, $at);
            while ($at < $end) {
                $text = (string) fread($stream, max(1, min(self::BYTES, $end - $at)));
                if ($text === '') {
                    break;
                }
                $at += strlen($text);
                yield new Piece($text, substr_count($text, "\n"), "{$at}-{$end}");
            }
        } finally {
            fclose($stream);
        }
    }

    /** @return array{int, int} a log grows while it is read: its end is fixed at the first look */
    private static function range(string $cursor, int $size): array
    {
        return preg_match('/^(\d{1,18})-(\d{1,18})$/D', $cursor, $part) === 1 ? [(int) $part[1], (int) $part[2]] : [0, $size];
    }
}
