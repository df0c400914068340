<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;

/**
 * The right edge of the tree: what is needed to append to it and to know its root. One tile a level, so a few kilobytes
 * however large the ledger is.
 */
class TreeEdge
{
    /** @var array<int, string> hashes of the last tile of each level, fewer than 256 of them */
    private array $last;

    /** @var array<int, array<int, string>> level and number of tile to its hashes, all that changed since `changes` */
    private array $changed = [];

    /**
     * @param int $size entries in the tree
     * @param array<int, string> $last by level, the hashes of the last tile where it is not full; '' otherwise
     */
    public function __construct(private int $size, array $last)
    {
        foreach ($last as $level => $hashes) {
            if (strlen($hashes) !== 32 * (Tile::hashesAt($level, $size) % Tile::WIDTH)) {
                throw UnableToReadLedger::becauseATileIsDamaged($level, intdiv(Tile::hashesAt($level, $size), Tile::WIDTH));
            }
        }
        $this->last = $last;
    }

    public function size(): int
    {
        return $this->size;
    }

    /** @param list<string> $leaves leaf hashes in order */
    public function append(array $leaves): void
    {
        $this->extend(0, $this->size, implode('', $leaves));
        $this->size += count($leaves);
    }

    public function root(): string
    {
        krsort($this->last);
        $peaks = [];
        foreach ($this->last as $hashes) {
            for ($at = 0; $at < strlen($hashes); $at += $take) {
                $take = 32;
                while ($take * 2 <= strlen($hashes) - $at) {
                    $take *= 2;
                }
                $peaks[] = MerkleTree::fold(substr($hashes, $at, $take));
            }
        }
        return $peaks === [] ? MerkleTree::emptyRoot() : MerkleTree::join($peaks);
    }

    /** @return list<array{level: int, tile: int, hashes: string}> tiles that changed since the last call */
    public function changes(): array
    {
        $list = [];
        foreach ($this->changed as $level => $tiles) {
            foreach ($tiles as $tile => $hashes) {
                $list[] = ['level' => $level, 'tile' => $tile, 'hashes' => $hashes];
            }
        }
        $this->changed = [];
        return $list;
    }

    /** @param int $index place of the first of the hashes in its level */
    private function extend(int $level, int $index, string $hashes): void
    {
        $above = '';
        $tile = intdiv($index, Tile::WIDTH);
        for ($at = 0; $at < strlen($hashes); $at += $room) {
            $kept = $this->last[$level] ?? '';
            $room = 32 * Tile::WIDTH - strlen($kept);
            $kept .= substr($hashes, $at, $room);
            $this->changed[$level][$tile] = $kept;
            if (strlen($kept) === 32 * Tile::WIDTH) {
                $above .= MerkleTree::fold($kept);
                $kept = '';
                $tile++;
            }
            $this->last[$level] = $kept;
        }
        if ($above !== '') {
            $this->extend($level + 1, $tile - intdiv(strlen($above), 32), $above);
        }
    }
}
