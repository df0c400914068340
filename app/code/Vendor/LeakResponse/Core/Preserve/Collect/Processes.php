<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Preserve\Collect;

use Vendor\LeakResponse\Core\Preserve\Collector;
use Vendor\LeakResponse\Core\Preserve\Piece;
use Vendor\LeakResponse\Core\Preserve\PlannedItem;
use Vendor\LeakResponse\Core\Preserve\UnableToCollect;

/** Processes and network connections of this host as /proc shows them to the user who asks. */
class Processes implements Collector
{
    private const NETWORK = ['tcp', 'tcp6', 'udp', 'udp6', 'unix'];

    public function __construct(private readonly string $proc = '/proc')
    {
    }

    public function kind(): string
    {
        return 'processes';
    }

    public function volatility(): int
    {
        return 40;
    }

    public function items(): array
    {
        return [
            new PlannedItem('processes', 'processes of this host', 'processes'),
            new PlannedItem('processes', 'network connections of this host', 'network'),
        ];
    }

    public function read(PlannedItem $item, string $cursor): iterable
    {
        return $item->place === 'network' ? $this->network() : $this->processes((int) $cursor);
    }

    /** @return iterable<Piece> */
    private function processes(int $after): iterable
    {
        $known = array_map(intval(...), array_filter(@scandir($this->proc) ?: [], ctype_digit(...)));
        sort($known);
        if ($known === []) {
            throw UnableToCollect::because('not_readable');
        }
        foreach ($known as $pid) {
            $folder = "{$this->proc}/{$pid}";
            if ($pid > $after) {
                yield new Piece(Piece::line([
                    'pid' => $pid,
                    'command' => explode("\0", rtrim((string) @file_get_contents("{$folder}/cmdline"), "\0")),
                    'status' => (string) @file_get_contents("{$folder}/status"),
                    'stat' => (string) @file_get_contents("{$folder}/stat"),
                    'program' => (string) @readlink("{$folder}/exe"),
                    'folder' => (string) @readlink("{$folder}/cwd"),
                    'files' => $this->openFiles("{$folder}/fd"),
                ]), 1, (string) $pid);
            }
        }
    }

    /** @return list<string>|null null where this user may not look */
    private function openFiles(string $folder): ?array
    {
        $names = @scandir($folder);
        return $names === false ? null : array_map(
            static fn (string $name): string => $name . ' ' . (string) @readlink("{$folder}/{$name}"),
            array_values(array_diff($names, ['.', '..']))
        );
    }

    /** @return iterable<Piece> */
    private function network(): iterable
    {
        $lines = [];
        foreach (self::NETWORK as $name) {
            $text = @file_get_contents("{$this->proc}/net/{$name}");
            if ($text !== false) {
                $lines[] = Piece::line(['table' => $name, 'text' => $text]);
            }
        }
        if ($lines === []) {
            throw UnableToCollect::because('not_readable');
        }
        yield new Piece(implode('', $lines), count($lines), Piece::DONE);
    }
}
