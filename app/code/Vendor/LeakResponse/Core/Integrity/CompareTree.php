<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Generator;

/** Walks the tree and the lines of the manifest side by side: both stand in the same order, so neither is held in memory. */
class CompareTree
{
    public function __construct(private readonly WalkTree $tree, private readonly ReadFile $reader)
    {
    }

    /**
     * @param int|null $since seconds since 1970: files that nobody touched are not read (incremental); null reads everything
     * @return Generator<int, Compared>
     */
    public function compare(TreeRules $rules, Manifest $manifest, string $after, int $line, ?int $since): Generator
    {
        $lines = $manifest->lines($line);
        foreach ($this->tree->walk($rules, $after) as $path => $stat) {
            $path = (string) $path;
            while ($lines->valid() && $lines->current()[0] !== $path && self::isBefore($lines->current()[0], $path)) {
                yield $this->missing($rules, $lines);
                $lines->next();
            }
            $expected = $lines->valid() && $lines->current()[0] === $path ? $lines->current()[1] : null;
            if ($expected !== null) {
                $line = $lines->key();
                $lines->next();
            }
            if (FileState::kind($stat['mode']) === FileState::FOLDER) {
                // Nobody knows what is in it: its lines are neither there nor gone.
                [$last, $line] = self::passOver($lines, $path, $line);
                yield new Compared($last, $line, 0, $this->unreadable($rules, $path, FileState::of($stat, '', 'denied'), null));
                continue;
            }
            yield $this->one($rules, $path, $stat, $expected, $line, $since);
        }
        for (; $lines->valid(); $lines->next()) {
            yield $this->missing($rules, $lines);
        }
    }

    /** @param Generator<int, array{string, FileState}> $lines */
    private function missing(TreeRules $rules, Generator $lines): Compared
    {
        [$path, $expected] = $lines->current();
        $area = $rules->area($path);
        $isOut = $area === TreeRules::OUT;
        $removed = $isOut ? null : new Difference('removed', $path, $area, $rules->isOwn($path), null, $expected);
        return new Compared($path, $lines->key(), 0, $removed);
    }

    /** @param array<int|string, int> $stat */
    private function one(TreeRules $rules, string $path, array $stat, ?FileState $expected, int $line, ?int $since): Compared
    {
        $area = $rules->area($path);
        $isCounted = $expected !== null || $rules->counts($path, $area) || FileState::kind($stat['mode']) !== FileState::FILE;
        if (!$isCounted && !$this->hidesCode($rules, $path, $area, $stat, $since)) {
            return new Compared($path, $line, 0, null);
        }
        if ($since !== null && $expected !== null && FileState::of($stat)->isUntouchedSince($expected)) {
            return new Compared($path, $line, 0, null);
        }
        $found = $this->reader->read("{$rules->root}/{$path}", $stat);
        return new Compared($path, $line, $found->size ?? 0, $this->differs($rules, $path, $area, $found, $expected));
    }

    /** @param array<int|string, int> $stat */
    private function hidesCode(TreeRules $rules, string $path, string $area, array $stat, ?int $since): bool
    {
        // The time of change cannot be set back by whoever may only write files.
        $isNew = $since === null || $stat['ctime'] >= $since;
        return $area === TreeRules::UPLOADS && $isNew && $this->reader->holdsPhp("{$rules->root}/{$path}");
    }

    private function differs(TreeRules $rules, string $path, string $area, ?FileState $found, ?FileState $expected): ?Difference
    {
        $isOwn = $rules->isOwn($path);
        return match (true) {
            $found === null && $expected === null => null,
            $found === null => new Difference('removed', $path, $area, $isOwn, null, $expected),
            $found->reason !== '' => $this->unreadable($rules, $path, $found, $expected),
            $expected === null => new Difference('added', $path, $area, $isOwn, $found, null, self::target($rules, $path, $found)),
            $found->isSameAs($expected) => null,
            default => new Difference('changed', $path, $area, $isOwn, $found, $expected, self::target($rules, $path, $found)),
        };
    }

    private function unreadable(TreeRules $rules, string $path, FileState $found, ?FileState $expected): Difference
    {
        return new Difference('unreadable', $path, $rules->area($path), $rules->isOwn($path), $found, $expected);
    }

    /**
     * @param Generator<int, array{string, FileState}> $lines
     * @return array{string, int} the last path that was passed over, and where the next line begins
     */
    private static function passOver(Generator $lines, string $folder, int $line): array
    {
        $last = $folder;
        for (; $lines->valid() && PathText::isIn($lines->current()[0], $folder); $lines->next()) {
            [$last, $line] = [$lines->current()[0], $lines->key()];
        }
        return [$last, $line];
    }

    private static function isBefore(string $one, string $other): bool
    {
        return strcmp(PathText::order($one), PathText::order($other)) < 0;
    }

    private static function target(TreeRules $rules, string $path, FileState $found): string
    {
        return $found->kind === FileState::LINK ? (string) @readlink("{$rules->root}/{$path}") : '';
    }
}
