<?php

/*
 * B10: a full scan of a tree, files read in the order of the walk, against hash_file on the same files, against openssl over the same
 * bytes in memory, and a scan that reads only what was touched. LR_BENCH_TREE is the tree; the page cache is warmed by a first round
 * that does not count.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

require __DIR__ . '/bootstrap.php';

use RecursiveDirectoryIterator;
use RecursiveIteratorIterator;
use Vendor\LeakResponse\Core\Integrity\CompareTree;
use Vendor\LeakResponse\Core\Integrity\IntegrityKey;
use Vendor\LeakResponse\Core\Integrity\Manifest;
use Vendor\LeakResponse\Core\Integrity\ManifestFolder;
use Vendor\LeakResponse\Core\Integrity\Node;
use Vendor\LeakResponse\Core\Integrity\ReadFile;
use Vendor\LeakResponse\Core\Integrity\TreeRules;
use Vendor\LeakResponse\Core\Integrity\WalkTree;
use Vendor\LeakResponse\Core\Integrity\WriteManifest;
use Vendor\LeakResponse\Core\Shared\FileSecrets;
use Vendor\LeakResponse\Core\Shared\SystemClock;

$tree = (string) getenv('LR_BENCH_TREE');
$keys = (string) getenv('LR_BENCH_KEYS');
$rules = new TreeRules($tree, [], [], '');
$key = new IntegrityKey(new FileSecrets($keys));
$folder = new ManifestFolder($keys);
$made = (new WriteManifest(new WalkTree(), new ReadFile(), $folder, $key, new SystemClock()))->write($rules, new Node('bench'), []);
$manifest = Manifest::open($folder->file($made->hash), $key);
$compare = new CompareTree(new WalkTree(), new ReadFile());
$scan = static function (?int $since) use ($rules, $manifest, $compare): int {
    $files = 0;
    foreach ($compare->compare($rules, $manifest, '', $manifest->start, $since) as $compared) {
        $files += $compared->difference === null ? 1 : 0;
    }
    return $files;
};
$files = static function () use ($tree): iterable {
    $all = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($tree, RecursiveDirectoryIterator::SKIP_DOTS));
    foreach ($all as $file) {
        if ($file->isFile() && !$file->isLink()) {
            yield $file->getPathname();
        }
    }
};
$loop = static function () use ($files): int {
    $hashed = 0;
    foreach ($files() as $file) {
        $hashed += strlen((string) hash_file('sha256', $file));
    }
    return $hashed;
};
$list = tempnam($keys, 'list');
file_put_contents((string) $list, implode("\0", iterator_to_array($files(), false)));
$sum = static function () use ($list): void {
    shell_exec('xargs -0 sha256sum < ' . escapeshellarg((string) $list) . ' > /dev/null');
};
$piece = str_repeat('x', 1 << 20);
$limit = static function () use ($made, $piece): void {
    for ($left = $made->bytes; $left > 0; $left -= 1 << 20) {
        openssl_digest($piece, 'sha256');
    }
};
say([
    'files' => $made->files,
    'bytes' => $made->bytes,
    'same' => $scan(null) === $made->files,
    'nanoseconds' => interleaved(
        [
            'full' => static fn (): int => $scan(null),
            'quick' => static fn (): int => $scan(0),
            'hash_file' => $loop,
            'sha256sum' => $sum,
            'openssl_in_memory' => $limit,
        ],
        5,
        1
    ),
    'memory' => memory_get_peak_usage(),
]);
