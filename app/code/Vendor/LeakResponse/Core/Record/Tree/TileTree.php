<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;

/** Roots and proofs (RFC 6962 sections 2.1.1 and 2.1.2) from stored tiles: some tile reads, whatever the size of the ledger. */
class TileTree
{
    /** @var array<string, string> hashes by level and tile, for one question */
    private array $read = [];
    private int $size = 0;

    public function __construct(private readonly LedgerTables $tables)
    {
    }

    /** @throws UnableToReadLedger */
    public function root(int $size): string
    {
        $this->begin($size);
        return $size === 0 ? MerkleTree::emptyRoot() : $this->range(0, $size);
    }

    /**
     * @return list<string> hashes from the leaf's sibling upwards
     * @throws UnableToReadLedger
     */
    public function inclusion(int $index, int $size): array
    {
        $this->begin($size);
        return $this->path($index, 0, $size);
    }

    /**
     * @return list<string> hashes that show that the tree of $to entries begins with the tree of $from
     * @throws UnableToReadLedger
     */
    public function consistency(int $from, int $to): array
    {
        $this->begin($to);
        return $from === 0 || $from === $to ? [] : $this->subproof($from, 0, $to, true);
    }

    private function begin(int $size): void
    {
        $this->read = [];
        $this->size = $size;
    }

    /** @return list<string> */
    private function path(int $index, int $start, int $end): array
    {
        if ($end - $start <= 1) {
            return [];
        }
        $middle = $start + self::split($end - $start);
        return $index < $middle
            ? [...$this->path($index, $start, $middle), $this->range($middle, $end)]
            : [...$this->path($index, $middle, $end), $this->range($start, $middle)];
    }

    /** @return list<string> */
    private function subproof(int $from, int $start, int $end, bool $isWhole): array
    {
        if ($from === $end) {
            return $isWhole ? [] : [$this->range($start, $end)];
        }
        $middle = $start + self::split($end - $start);
        return $from <= $middle
            ? [...$this->subproof($from, $start, $middle, $isWhole), $this->range($middle, $end)]
            : [...$this->subproof($from, $middle, $end, false), $this->range($start, $middle)];
    }

    private function range(int $start, int $end): string
    {
        $width = $end - $start;
        if (($width & ($width - 1)) === 0) {
            return $this->node($start, $width);
        }
        $middle = $start + self::split($width);
        return MerkleTree::node($this->range($start, $middle), $this->range($middle, $end));
    }

    /** The root of a complete subtree of 2^k leaves. */
    private function node(int $start, int $width): string
    {
        for ($level = 0; $width >= Tile::WIDTH; $level++) {
            [$start, $width] = [intdiv($start, Tile::WIDTH), intdiv($width, Tile::WIDTH)];
        }
        $tile = intdiv($start, Tile::WIDTH);
        $hashes = $this->read["{$level}/{$tile}"] ??= $this->tables->tile($level, $tile, $this->size);
        return MerkleTree::fold(substr($hashes, 32 * ($start % Tile::WIDTH), 32 * $width));
    }

    /** The greatest power of two below $width. */
    private static function split(int $width): int
    {
        for ($power = 1; $power * 2 < $width; $power *= 2) {
            continue;
        }
        return $power;
    }
}
