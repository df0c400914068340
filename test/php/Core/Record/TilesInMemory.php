<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Core\Record;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\Tile;

/** Tiles without a database, for trees of many sizes. */
class TilesInMemory extends LedgerTables
{
    /** @var array<string, string> */
    private array $tiles = [];
    public int $read = 0;

    public function __construct()
    {
    }

    public function putTiles(array $tiles): void
    {
        foreach ($tiles as $tile) {
            $this->tiles["{$tile['level']}/{$tile['tile']}"] = $tile['hashes'];
        }
    }

    public function tile(int $level, int $tile, int $size): string
    {
        $this->read++;
        $hashes = substr($this->tiles["{$level}/{$tile}"] ?? '', 0, 32 * Tile::widthOf($level, $tile, $size));
        return $hashes !== '' ? $hashes : throw UnableToReadLedger::becauseATileIsDamaged($level, $tile);
    }
}
