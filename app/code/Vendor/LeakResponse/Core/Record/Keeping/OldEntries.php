<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;

/** Looks into full bundles, one at a time: are they what the tree says, and is each entry of them old and held by nobody? */
class OldEntries
{
    public function __construct(private readonly LedgerTables $tables)
    {
    }

    /**
     * @param int $size of the ledger
     * @return list<string> the entries, verbatim
     * @throws UnableToReadLedger when they are not what was sealed: what was tampered with must not be let go
     */
    public function bundle(int $bundle, int $size): array
    {
        $entries = $this->tables->bundle($bundle, $size);
        $hashes = implode('', array_map(MerkleTree::leaf(...), $entries));
        return $hashes === $this->tables->tile(0, $bundle, $size)
            ? $entries
            : throw UnableToReadLedger::becauseABundleIsDamaged($bundle);
    }

    /**
     * @param list<string> $entries
     * @return list<int> when they say they were made, microseconds, without those that do not say
     */
    public static function times(array $entries): array
    {
        $times = array_map(static fn (string $bytes): int => FactFields::of($bytes)->at, $entries);
        return array_values(array_filter($times));
    }

    /**
     * @param list<int> $times microseconds
     * @param list<array{int, int, string}> $held stretches of time
     */
    public static function mayGo(array $times, int $before, array $held): bool
    {
        if ($times === [] || max($times) >= $before) {
            return false;
        }
        foreach ($held as [$from, $to]) {
            foreach ($times as $at) {
                if ($at >= $from && $at < $to) {
                    return false;
                }
            }
        }
        return true;
    }
}
