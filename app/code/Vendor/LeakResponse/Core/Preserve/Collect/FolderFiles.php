<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;

/** A folder of small files, each a line with its name, times and bytes: sessions that the shop keeps in files. */
class FolderFiles
{
    private const LONGEST = 4 << 20;

    /**
     * @return iterable<Piece>
     * @throws UnableToCollect
     */
    public function read(string $folder, string $cursor): iterable
    {
        $names = is_dir($folder) ? @scandir($folder) : false;
        if ($names === false) {
            throw UnableToCollect::because(is_dir($folder) ? 'not_readable' : 'not_there');
        }
        foreach ($names as $name) {
            $file = "{$folder}/{$name}";
            if (strcmp($name, $cursor) <= 0 || !is_file($file) || is_link($file)) {
                continue;
            }
            $stat = @lstat($file);
            $bytes = @file_get_contents($file, false, null, 0, self::LONGEST);
            // One that ended in between is not there any more; it is named with nothing in it.
            yield new Piece(Piece::line([
                'name' => $name,
                'modified' => $stat['mtime'] ?? null,
                'read' => $stat['atime'] ?? null,
                'size' => $stat['size'] ?? null,
                'bytes' => $bytes === false ? null : base64_encode($bytes),
            ]), 1, $name);
        }
    }
}
