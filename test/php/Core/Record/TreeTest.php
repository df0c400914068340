<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Record\Tree\TileTree;
use Vendor\LeakResponse\Core\Record\Tree\TreeEdge;

/** Trees of every size from 0 to 300 against the definition, and some around the edges of tiles. */
class TreeTest extends TestCase
{
    private const SIZES = 300;

    public function testEveryRootIsThatOfTheDefinition(): void
    {
        $edge = new TreeEdge(0, []);
        self::assertSame(hash('sha256', '', true), $edge->root());
        foreach (range(1, self::SIZES) as $size) {
            $edge->append([self::leaves($size)[$size - 1]]);
            self::assertSame($size, $edge->size());
            self::assertSame(self::root(self::leaves($size)), $edge->root(), "size {$size}");
        }
    }

    public function testBatchesOfAnySizeMakeTheSameTilesAsOneByOne(): void
    {
        [$single, $batch] = [new TreeEdge(0, []), new TreeEdge(0, [])];
        foreach (self::leaves(70000) as $leaf) {
            $single->append([$leaf]);
        }
        for ($at = 0, $step = 1; $at < 70000; $at += $step, $step = $step * 7 % 4099 + 1) {
            $batch->append(array_slice(self::leaves(70000), $at, $step));
        }
        self::assertSame($single->root(), $batch->root());
        self::assertEquals($single->changes(), $batch->changes());
    }

    public function testAnEdgeReadBackGoesOnAsIfItHadNeverStopped(): void
    {
        foreach ([1, 255, 256, 257, 511, 512, 65535, 65536, 65537] as $stop) {
            $edge = new TreeEdge(0, []);
            $edge->append(self::leaves($stop));
            $again = new TreeEdge($stop, self::lastTiles($edge, $stop));
            self::assertSame($edge->root(), $again->root(), "at {$stop}");
            $edge->append(self::leaves(300));
            $again->append(self::leaves(300));
            self::assertSame($edge->root(), $again->root(), "after {$stop}");
        }
    }

    public function testAnEdgeRefusesATileOfTheWrongLength(): void
    {
        $this->expectException(UnableToReadLedger::class);
        new TreeEdge(3, [0 => str_repeat('x', 64)]);
    }

    public function testEveryInclusionProofLeadsToTheRootAndNoOther(): void
    {
        [$tree, $leaves] = self::stored(self::SIZES);
        $checked = 0;
        foreach (range(1, self::SIZES) as $size) {
            $root = self::root(array_slice($leaves, 0, $size));
            self::assertSame($root, $tree->root($size));
            foreach ($size < 70 || $size > 250 ? range(0, $size - 1) : [0, intdiv($size, 2), $size - 1] as $index) {
                $proof = $tree->inclusion($index, $size);
                self::assertTrue(ProofCheck::includes($leaves[$index], $index, $size, $proof, $root), "{$index} of {$size}");
                self::assertFalse(ProofCheck::includes(hash('sha256', 'x', true), $index, $size, $proof, $root));
                $checked++;
            }
        }
        self::assertGreaterThan(15000, $checked);
    }

    public function testEveryConsistencyProofHoldsForItsTwoRootsOnly(): void
    {
        [$tree, $leaves] = self::stored(self::SIZES);
        $roots = [hash('sha256', '', true)];
        foreach (range(1, self::SIZES) as $size) {
            $roots[] = self::root(array_slice($leaves, 0, $size));
        }
        $sizes = [...range(1, 40), 63, 64, 65, 127, 128, 129, 254, 255, 256, 257, 258, 299, 300];
        foreach ($sizes as $to) {
            foreach (range(1, $to) as $from) {
                $proof = $tree->consistency($from, $to);
                self::assertTrue(ProofCheck::continues($from, $to, $proof, $roots[$from], $roots[$to]), "{$from} to {$to}");
                self::assertFalse(ProofCheck::continues($from, $to, $proof, $roots[$from - 1], $roots[$to]));
            }
        }
    }

    public function testAProofInALargeTreeReadsAFewTiles(): void
    {
        $tables = new TilesInMemory();
        $edge = new TreeEdge(0, []);
        foreach (range(1, 10) as $ignored) {
            $edge->append(self::leaves(30000));
        }
        $tables->putTiles($edge->changes());
        $tree = new TileTree($tables);
        $proof = $tree->inclusion(123456, 300000);
        self::assertTrue(ProofCheck::includes(self::leaves(30000)[123456 % 30000], 123456, 300000, $proof, $edge->root()));
        self::assertLessThan(10, $tables->read);
    }

    /** @return array{TileTree, list<string>} */
    private static function stored(int $size): array
    {
        $tables = new TilesInMemory();
        $edge = new TreeEdge(0, []);
        $edge->append(self::leaves($size));
        $tables->putTiles($edge->changes());
        return [new TileTree($tables), self::leaves($size)];
    }

    /** @return array<int, string> */
    private static function lastTiles(TreeEdge $edge, int $size): array
    {
        $last = array_fill(0, Tile::levels($size), '');
        foreach ($edge->changes() as $tile) {
            if ($tile['tile'] === intdiv(Tile::hashesAt($tile['level'], $size), Tile::WIDTH)) {
                $last[$tile['level']] = $tile['hashes'];
            }
        }
        return $last;
    }

    /** @return list<string> leaf hashes */
    private static function leaves(int $count): array
    {
        static $leaves = [];
        for ($made = count($leaves); $made < $count; $made++) {
            $leaves[] = MerkleTree::leaf("entry {$made}");
        }
        return array_slice($leaves, 0, $count);
    }

    /**
     * RFC 6962 section 2.1, word by word.
     *
     * @param list<string> $leaves
     */
    private static function root(array $leaves): string
    {
        if (count($leaves) === 1) {
            return $leaves[0];
        }
        $k = 1;
        while ($k * 2 < count($leaves)) {
            $k *= 2;
        }
        return hash('sha256', "\x01" . self::root(array_slice($leaves, 0, $k)) . self::root(array_slice($leaves, $k)), true);
    }
}
