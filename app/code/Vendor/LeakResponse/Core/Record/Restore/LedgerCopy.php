<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Restore;

use Vendor\LeakResponse\Core\Record\Keeping\PruningStatement;
use Vendor\LeakResponse\Core\Record\Key\KeyHistory;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\EntryBundle;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\Tile;

/** A ledger in a folder outside the database: a witness's mirror or an export. Believed only as far as it proves itself. */
class LedgerCopy
{
    private function __construct(
        private readonly string $folder,
        public readonly string $note,
        public readonly Checkpoint $checkpoint,
        /** key that signed its checkpoint: C2SP verifier key */
        public readonly string $vkey,
        /** @var array<int, string> roots over the first so many entries, as they were asked for */
        public readonly array $roots,
        public readonly CopyBeginning $beginning,
        public readonly ?PruningStatement $pruned,
        /** 16 bytes, of the fact that says so */
        public readonly string $prunedBy,
    ) {
    }

    /**
     * Reads it from front to back and follows its keys from the first one.
     *
     * @param string $vkey of the first key, from elsewhere than the folder
     * @param list<int> $sizes prefixes whose root is wanted
     * @throws UnableToRestore
     */
    public static function proven(string $folder, string $vkey, array $sizes): self
    {
        $note = (string) @file_get_contents("{$folder}/checkpoint");
        try {
            $signed = Checkpoint::parse(SignedNote::text($note));
        } catch (UnableToReadLedger) {
            throw UnableToRestore::becauseTheCopyLacks('checkpoint');
        }
        $begun = CopyBeginning::of($folder, $signed->size);
        $keys = new KeyHistory($signed->origin, $vkey, [$vkey], 1, 'C', 0, -1);
        $walk = new CopyWalk($keys, $sizes, $begun->bundles * Tile::WIDTH);
        for ($bundle = 0; $bundle < $begun->bundles; $bundle++) {
            $walk->take($begun->leaves($bundle), $begun->keptIn($bundle));
        }
        foreach (self::bundles($folder, $signed->size, $begun->bundles) as $entries) {
            $walk->take(array_map(MerkleTree::leaf(...), $entries), $entries);
        }
        $public = SignedNote::publicKey($walk->keys->recent[0], $signed->origin);
        if ($public === null || SignedNote::open($note, $signed->origin, $public) === null) {
            throw UnableToRestore::becauseTheCopyIsNotSigned();
        }
        if ($walk->root() !== $signed->root) {
            throw UnableToRestore::becauseTheCopyIsChanged();
        }
        if ($begun->bundles > 0 && $walk->pruned === null) {
            throw UnableToRestore::becauseTheCopyLacks(Tile::path('entries', 0, Tile::WIDTH));
        }
        return new self($folder, $note, $signed, $walk->keys->recent[0], $walk->roots, $begun, $walk->pruned, $walk->prunedBy);
    }

    /** @return iterable<list<string>> entries behind the beginning, a bundle at a time */
    public function entries(): iterable
    {
        return self::bundles($this->folder, $this->checkpoint->size, $this->beginning->bundles);
    }

    /** @return iterable<list<string>> */
    private static function bundles(string $folder, int $size, int $bundle): iterable
    {
        for (; ($width = Tile::widthOf(0, $bundle, $size)) > 0; $bundle++) {
            $path = Tile::path('entries', $bundle, $width);
            $bytes = @file_get_contents("{$folder}/{$path}");
            if ($bytes === false) {
                throw UnableToRestore::becauseTheCopyLacks($path);
            }
            try {
                yield EntryBundle::entries($bytes, $bundle, $width);
            } catch (UnableToReadLedger) {
                throw UnableToRestore::becauseTheCopyIsChanged();
            }
        }
    }
}
