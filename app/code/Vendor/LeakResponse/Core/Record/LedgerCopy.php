<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record;

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
        $keys = new KeyHistory($signed->origin, $vkey, [$vkey], 1, 'C', 0, -1);
        $edge = new TreeEdge(0, []);
        $roots = in_array(0, $sizes, true) ? [0 => MerkleTree::emptyRoot()] : [];
        foreach (self::bundles($folder, $signed->size) as $entries) {
            $keys = self::walk($entries, $edge, $keys, $sizes, $roots);
        }
        $public = SignedNote::publicKey($keys->recent[0], $signed->origin);
        if ($public === null || SignedNote::open($note, $signed->origin, $public) === null) {
            throw UnableToRestore::becauseTheCopyIsNotSigned();
        }
        return $edge->root() === $signed->root
            ? new self($folder, $note, $signed, $keys->recent[0], $roots)
            : throw UnableToRestore::becauseTheCopyIsChanged();
    }

    /** @return iterable<list<string>> entries, a bundle at a time */
    public function entries(): iterable
    {
        return self::bundles($this->folder, $this->checkpoint->size);
    }

    /**
     * @param list<string> $entries
     * @param list<int> $sizes
     * @param array<int, string> $roots
     */
    private static function walk(array $entries, TreeEdge $edge, KeyHistory $keys, array $sizes, array &$roots): KeyHistory
    {
        $leaves = [];
        foreach ($entries as $entry) {
            $note = KeyStatement::noteIn($entry);
            $next = $note === null ? null : $keys->accepts($note, $edge->size() + count($leaves));
            if ($next !== null) {
                $edge->append($leaves);
                $leaves = [];
                if ($edge->root() !== $next->root) {
                    throw UnableToRestore::becauseTheCopyIsChanged();
                }
                $keys = $keys->followedBy($next, 0);
            }
            $leaves[] = MerkleTree::leaf($entry);
            $size = $edge->size() + count($leaves);
            if (in_array($size, $sizes, true)) {
                $edge->append($leaves);
                [$leaves, $roots[$size]] = [[], $edge->root()];
            }
        }
        $edge->append($leaves);
        $edge->changes();
        return $keys;
    }

    /** @return iterable<list<string>> */
    private static function bundles(string $folder, int $size): iterable
    {
        for ($bundle = 0; ($width = Tile::widthOf(0, $bundle, $size)) > 0; $bundle++) {
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
