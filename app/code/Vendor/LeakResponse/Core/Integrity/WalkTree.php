<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Generator;

/**
 * Every file below the root, in one fixed order, so that a walk can go on where it stopped. Links are told and not followed, but for
 * those the rules name. Memory: the names of the folders on the way down.
 */
class WalkTree
{
    /**
     * @param string $after path of the last file that was dealt with, empty to begin
     * @return Generator<string, array<int|string, int>> lstat by path
     */
    public function walk(TreeRules $rules, string $after = ''): Generator
    {
        yield from $this->folder($rules, '', PathText::order($after));
    }

    /**
     * @return Generator<string, array<int|string, int>> lstat by path; a folder appears only when it cannot be read
     */
    private function folder(TreeRules $rules, string $folder, string $after): Generator
    {
        $names = self::names($rules->root . ($folder === '' ? '' : "/{$folder}"), $rules->isFollowed($folder) || $folder === '');
        if ($names === null) {
            $stat = ReadFile::look("{$rules->root}/{$folder}");
            if ($stat !== null && strcmp(PathText::order($folder), $after) > 0) {
                yield $folder => $stat;
            }
            return;
        }
        foreach ($names as $name) {
            $path = $folder === '' ? $name : "{$folder}/{$name}";
            // Everything in a folder comes before the next name: the folder is done when the place is behind its end.
            if ($after !== '' && strcmp(PathText::order($path) . "\1", $after) <= 0) {
                continue;
            }
            $stat = ReadFile::look("{$rules->root}/{$path}");
            if ($stat === null || $rules->area($path) === TreeRules::OUT) {
                continue;
            }
            $isFolder = ($stat['mode'] & 0170000) === 0040000;
            if (!$isFolder && ($after === '' || strcmp(PathText::order($path), $after) > 0)) {
                yield $path => $stat;
            }
            if ($isFolder || (FileState::kind($stat['mode']) === FileState::LINK && $rules->isFollowed($path))) {
                yield from $this->folder($rules, $path, $after);
            }
        }
    }

    /** @return list<string>|null null when the folder cannot be read or is no folder any more */
    private static function names(string $folder, bool $isFollowed): ?array
    {
        $names = @scandir($folder, SCANDIR_SORT_NONE);
        $stat = $isFollowed ? @stat($folder) : ReadFile::look($folder);
        if ($names === false || $stat === null || $stat === false || FileState::kind($stat['mode']) !== FileState::FOLDER) {
            return null;
        }
        $names = array_values(array_diff($names, ['.', '..']));
        sort($names, SORT_STRING);
        return $names;
    }
}
