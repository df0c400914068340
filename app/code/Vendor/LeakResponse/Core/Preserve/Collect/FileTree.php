<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\EvidencePlace;
use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;

/**
 * Every file of the shop: first its times, owner and size without opening any, then the hashes of the contents. Opening a file may
 * change the time it was last read, so the first item is whole before the second begins.
 */
class FileTree implements Collector
{
    private const PIECE = 200;
    /** By the top four bits of the mode. */
    private const TYPES = [1 => 'pipe', 2 => 'device', 4 => 'folder', 6 => 'device', 8 => 'file', 10 => 'link', 12 => 'socket'];

    public function __construct(private readonly EvidencePlace $place)
    {
    }

    public function kind(): string
    {
        return 'files';
    }

    public function volatility(): int
    {
        return 90;
    }

    public function items(): array
    {
        $items = [];
        foreach (['times', 'hashes'] as $what) {
            foreach ($this->place->roots() as $root) {
                $items[] = new PlannedItem('files', "{$what} of files in {$root}", "{$what}:{$root}");
            }
        }
        return $items;
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        [$what, $root] = explode(':', $item->place, 2) + ['', ''];
        if (!is_dir($root)) {
            throw UnableToCollect::because('not_there');
        }
        [$text, $records, $path] = ['', 0, $cursor];
        foreach ($this->walk($root, '', explode('/', $cursor)) as $path => $stat) {
            $text .= Piece::line($what === 'times' ? self::times($root, $path, $stat) : self::hashOf($root, $path));
            if (++$records === self::PIECE) {
                yield new Piece($text, $records, $path);
                [$text, $records] = ['', 0];
            }
        }
        if ($records > 0) {
            yield new Piece($text, $records, $path);
        }
    }

    /**
     * In the order of names at each level. Folders are opened, links are not followed.
     *
     * @param list<string> $after names of the path that came last, from this level down; [''] for none
     * @return iterable<string, array<int|string, int>|null> what `lstat` says, by path under the root; null where it may not be asked
     */
    private function walk(string $root, string $folder, array $after): iterable
    {
        $first = $after[0] ?? '';
        foreach (@scandir("{$root}/{$folder}") ?: [] as $name) {
            if ($name === '.' || $name === '..' || strcmp($name, $first) < 0) {
                continue;
            }
            $path = $folder === '' ? $name : "{$folder}/{$name}";
            if ($this->place->isLeftOut("{$root}/{$path}")) {
                continue;
            }
            if ($name !== $first) {
                yield $path => @lstat("{$root}/{$path}") ?: null;
            }
            if (is_dir("{$root}/{$path}") && !is_link("{$root}/{$path}")) {
                yield from $this->walk($root, $path, $name === $first ? array_slice($after, 1) : []);
            }
        }
    }

    /**
     * @param array<int|string, int>|null $stat
     * @return array<string, mixed>
     */
    private static function times(string $root, string $path, ?array $stat): array
    {
        $type = $stat === null ? null : self::TYPES[($stat['mode'] >> 12) & 15] ?? 'other';
        return $stat === null ? ['path' => $path, 'error' => 'not_readable'] : [
            'path' => $path,
            'type' => $type,
            'mode' => sprintf('%04o', $stat['mode'] & 07777),
            'owner' => $stat['uid'],
            'group' => $stat['gid'],
            'size' => $stat['size'],
            'inode' => $stat['ino'],
            'read' => $stat['atime'],
            'modified' => $stat['mtime'],
            'changed' => $stat['ctime'],
            ...($type === 'link' ? ['leads_to' => (string) @readlink("{$root}/{$path}")] : []),
        ];
    }

    /** @return array<string, mixed> */
    private static function hashOf(string $root, string $path): array
    {
        $file = "{$root}/{$path}";
        if (is_link($file) || !is_file($file)) {
            return ['path' => $path, 'sha256' => null];
        }
        $hash = @hash_file('sha256', $file);
        return $hash === false ? ['path' => $path, 'error' => 'not_readable'] : ['path' => $path, 'sha256' => $hash];
    }
}
