<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Restore;

use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\Tile;

/**
 * The bundles at the beginning of a copy whose contents are gone: their hashes, and the entries that stayed. Whether a policy let
 * them go is for the entries behind them to say.
 */
class CopyBeginning
{
    /** @var array<int, array<int, string>> the same by bundle and place in it */
    private array $places = [];

    /** @param array<int, string> $kept entries that stayed, by index; each has the hash of its place */
    private function __construct(
        private readonly string $folder,
        public readonly int $bundles,
        public readonly array $kept,
    ) {
        foreach ($kept as $index => $entry) {
            $this->places[intdiv($index, Tile::WIDTH)][$index % Tile::WIDTH] = $entry;
        }
    }

    /** @throws UnableToRestore */
    public static function of(string $folder, int $size): self
    {
        $bundles = 0;
        while (Tile::widthOf(0, $bundles, $size) === Tile::WIDTH && !is_file("{$folder}/" . Tile::path('entries', $bundles, Tile::WIDTH))) {
            $bundles++;
        }
        $lines = $bundles === 0 ? '' : @file_get_contents("{$folder}/pruned/kept");
        if ($lines === false) {
            // Every pruned export has that file: here the contents are just missing.
            throw UnableToRestore::becauseTheCopyLacks(Tile::path('entries', 0, Tile::WIDTH));
        }
        $kept = [];
        foreach (array_filter(explode("\n", $lines)) as $line) {
            [$index, $text] = explode(' ', $line, 2) + [1 => ''];
            $kept[(int) $index] = (string) base64_decode($text, true);
        }
        ksort($kept);
        $isGone = static fn (int $index): bool => $index < $bundles * Tile::WIDTH;
        $begun = new self($folder, $bundles, array_filter($kept, $isGone, ARRAY_FILTER_USE_KEY));
        $begun->check();
        return $begun;
    }

    /** @return list<string> hashes of 32 bytes @throws UnableToRestore */
    public function leaves(int $bundle): array
    {
        $path = Tile::path(0, $bundle, Tile::WIDTH);
        $hashes = @file_get_contents("{$this->folder}/{$path}");
        return $hashes !== false && strlen($hashes) === 32 * Tile::WIDTH
            ? str_split($hashes, 32)
            : throw UnableToRestore::becauseTheCopyLacks($path);
    }

    /** @return array<int, string> by place in the bundle */
    public function keptIn(int $bundle): array
    {
        return $this->places[$bundle] ?? [];
    }

    private function check(): void
    {
        if ($this->bundles > 0 && !isset($this->kept[0])) {
            throw UnableToRestore::becauseTheCopyLacks('pruned/kept');
        }
        for ($bundle = 0; $bundle < $this->bundles; $bundle++) {
            $leaves = $this->leaves($bundle);
            foreach ($this->keptIn($bundle) as $offset => $entry) {
                if (MerkleTree::leaf($entry) !== $leaves[$offset]) {
                    throw UnableToRestore::becauseTheCopyIsChanged();
                }
            }
        }
    }
}
