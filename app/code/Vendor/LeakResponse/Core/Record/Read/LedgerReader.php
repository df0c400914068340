<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Core\Record\Tree\LedgerHead;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Record\Tree\TileTree;

/** Sealed entries, verbatim, and proofs about them. */
class LedgerReader
{
    /** Entries of a page weigh at most about this much, so that a page fits a request. */
    private const PAGE_BYTES = 2097152;

    /** Pruned entries that stayed, on a page. */
    public const KEPT_AT_ONCE = 100;

    public function __construct(private readonly LedgerTables $tables, private readonly TileTree $tree)
    {
    }

    public function head(): ?LedgerHead
    {
        return $this->tables->head();
    }

    /** The first entry whose contents are still there. */
    public function minimum(): int
    {
        return $this->tables->minimum();
    }

    /**
     * @param int $size of the tree that is read
     * @return list<string> hashes of entries without contents, at most $limit from $from on
     * @throws UnableToReadLedger
     */
    public function leaves(int $from, int $limit, int $size): array
    {
        $leaves = [];
        for ($end = min($this->tables->minimum(), $from + $limit, $size); $from < $end; $from++) {
            if ($leaves === [] || $from % Tile::WIDTH === 0) {
                $tile = str_split($this->tables->tile(0, intdiv($from, Tile::WIDTH), $size), 32);
            }
            $leaves[] = $tile[$from % Tile::WIDTH];
        }
        return $leaves;
    }

    /** @return array<int, string> entries without their neighbours, by index, in order, at most KEPT_AT_ONCE */
    public function kept(int $from, int $to): array
    {
        return $this->tables->kept($from, $to, self::KEPT_AT_ONCE);
    }

    /**
     * @param int $size of the tree that is read
     * @return list<string> at most $limit entries from $from on; fewer when they are heavy, at least one when there is one
     * @throws UnableToReadLedger
     */
    public function entries(int $from, int $limit, int $size): array
    {
        $entries = [];
        $bytes = 0;
        while (count($entries) < $limit && $from + count($entries) < $size) {
            $index = $from + count($entries);
            foreach (array_slice($this->tables->bundle(intdiv($index, Tile::WIDTH), $size), $index % Tile::WIDTH) as $entry) {
                $bytes += strlen($entry);
                if (count($entries) === $limit || ($bytes > self::PAGE_BYTES && $bytes > strlen($entry))) {
                    return $entries;
                }
                $entries[] = $entry;
            }
        }
        return $entries;
    }

    /**
     * RFC 6962 section 2.1.1.
     *
     * @return list<string> hashes of 32 bytes
     * @throws UnableToReadLedger
     */
    public function inclusionProof(int $index, int $size): array
    {
        return $this->tree->inclusion($index, $size);
    }

    /**
     * RFC 6962 section 2.1.2.
     *
     * @return list<string> hashes of 32 bytes
     * @throws UnableToReadLedger
     */
    public function consistencyProof(int $from, int $to): array
    {
        return $this->tree->consistency($from, $to);
    }

    /** @throws UnableToReadLedger */
    public function root(int $size): string
    {
        return $this->tree->root($size);
    }
}
