<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

/** The arithmetic of C2SP tlog-tiles: 256 hashes a tile, a level for every eight levels of the tree. */
class Tile
{
    public const WIDTH = 256;
    public const HEIGHT = 8;

    /** How many hashes the tiles of a level hold together in a tree of this size. */
    public static function hashesAt(int $level, int $size): int
    {
        return $level * self::HEIGHT > 62 ? 0 : $size >> ($level * self::HEIGHT);
    }

    /** How many hashes of a tile belong to a tree of this size: 0 to 256. */
    public static function widthOf(int $level, int $tile, int $size): int
    {
        return max(0, min(self::WIDTH, self::hashesAt($level, $size) - $tile * self::WIDTH));
    }

    /** How many levels of tiles a tree of this size has. */
    public static function levels(int $size): int
    {
        $levels = 0;
        while (self::hashesAt($levels, $size) > 0) {
            $levels++;
        }
        return $levels;
    }

    /**
     * The name of a tile inside an export.
     *
     * @param int|string $level a level, or "entries" for a bundle
     */
    public static function path(int|string $level, int $tile, int $width): string
    {
        $groups = sprintf('%03d', $tile % 1000);
        for ($rest = intdiv($tile, 1000); $rest > 0; $rest = intdiv($rest, 1000)) {
            $groups = sprintf('x%03d/', $rest % 1000) . $groups;
        }
        return "tile/{$level}/{$groups}" . ($width < self::WIDTH ? ".p/{$width}" : '');
    }
}
