<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Inbox\Fact;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;

/** Appends facts to the tree, inside the caller's transaction: bundles, tiles and head, or nothing. */
class AppendEntries
{
    private ?TreeEdge $edge = null;
    private string $root = '';

    public function __construct(private readonly LedgerTables $tables, private readonly SealedFacts $sealed)
    {
    }

    /**
     * @param list<Fact> $facts
     * @return LedgerHead the head after it
     * @throws UnableToSeal when another process leads by now
     * @throws UnableToReadLedger when the tiles do not add up to the root in the head
     */
    public function append(LedgerHead $head, array $facts): LedgerHead
    {
        $facts = $facts === [] ? [] : $this->sealed->claim($facts, $head->size);
        if ($facts === []) {
            return $head;
        }
        $leaves = array_map(static fn (Fact $fact): string => MerkleTree::leaf($fact->bytes), $facts);
        return $this->grow($head, $leaves, fn () => $this->putEntries($head->size, $facts));
    }

    /**
     * Entries whose contents are gone.
     *
     * @param list<string> $leaves their hashes
     * @return LedgerHead the head after it
     * @throws UnableToSeal when another process leads by now
     * @throws UnableToReadLedger when the tiles do not add up to the root in the head
     */
    public function appendHashes(LedgerHead $head, array $leaves): LedgerHead
    {
        return $this->grow($head, $leaves, static fn () => null);
    }

    /**
     * @param list<string> $leaves
     * @param callable(): mixed $put writes the contents
     */
    private function grow(LedgerHead $head, array $leaves, callable $put): LedgerHead
    {
        $edge = $this->edgeOf($head);
        // Kept again only when all is written: a transaction that fails must not leave an edge behind.
        $this->edge = null;
        $edge->append($leaves);
        $root = $edge->root();
        $this->tables->move($head, $edge->size(), $root);
        $put();
        $this->tables->putTiles($edge->changes());
        [$this->edge, $this->root] = [$edge, $root];
        return new LedgerHead($head->origin, $edge->size(), $root, $head->fence, $head->checkpoint, $head->checkpointAt);
    }

    private function edgeOf(LedgerHead $head): TreeEdge
    {
        if ($this->edge !== null && $this->edge->size() === $head->size && $this->root === $head->root) {
            return $this->edge;
        }
        $last = [];
        for ($level = 0; $level < Tile::levels($head->size); $level++) {
            $tile = intdiv(Tile::hashesAt($level, $head->size), Tile::WIDTH);
            $last[$level] = Tile::widthOf($level, $tile, $head->size) === 0 ? '' : $this->tables->tile($level, $tile, $head->size);
        }
        $edge = new TreeEdge($head->size, $last);
        return $edge->root() === $head->root ? $edge : throw UnableToReadLedger::becauseTheTilesDoNotFitTheHead();
    }

    /** @param non-empty-list<Fact> $facts */
    private function putEntries(int $first, array $facts): void
    {
        $new = [];
        for ($at = 0; $at < count($facts); $at += $room) {
            [$bundle, $before] = [intdiv($first + $at, Tile::WIDTH), ($first + $at) % Tile::WIDTH];
            $room = Tile::WIDTH - $before;
            $part = array_slice($facts, $at, $room);
            $frames = implode('', array_map(static fn (Fact $fact): string => EntryBundle::frame($fact->bytes), $part));
            if ($before > 0) {
                $this->tables->extendBundle($bundle, $before, $before + count($part), $frames);
                continue;
            }
            $new[] = ['bundle' => $bundle, 'width' => count($part), 'frames' => $frames];
        }
        $this->tables->addBundles($new);
    }
}
