<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Restore;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Keeping\PruningStatement;
use Vendor\LeakResponse\Core\Record\Key\KeyHistory;
use Vendor\LeakResponse\Core\Record\Key\KeyStatement;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\TreeEdge;

/** Reads a copy from front to back: grows its tree, follows its keys, and finds who said that its beginning may be missing. */
class CopyWalk
{
    /** @var array<int, string> over the first so many entries, as they were asked for */
    public array $roots;

    /** About the beginning, by the key in force where it stands. */
    public ?PruningStatement $pruned = null;

    /** 16 bytes, of the fact that says so */
    public string $prunedBy = '';

    private readonly TreeEdge $edge;
    private string $gone = '';

    /** @param list<int> $sizes prefixes whose root is wanted */
    public function __construct(public KeyHistory $keys, private readonly array $sizes, private readonly int $prunedTo)
    {
        $this->edge = new TreeEdge(0, []);
        $this->roots = in_array(0, $sizes, true) ? [0 => MerkleTree::emptyRoot()] : [];
    }

    public function root(): string
    {
        return $this->edge->root();
    }

    /**
     * @param list<string> $leaves hashes of a bundle
     * @param array<int, string> $entries of it, by their place, as far as they are there
     * @throws UnableToRestore
     */
    public function take(array $leaves, array $entries): void
    {
        $waiting = [];
        foreach ($leaves as $offset => $leaf) {
            $index = $this->edge->size() + count($waiting);
            $note = KeyStatement::noteIn($entries[$offset] ?? '');
            $next = $note === null ? null : $this->keys->accepts($note, $index);
            if ($next !== null) {
                $this->edge->append($waiting);
                $waiting = [];
                if ($this->edge->root() !== $next->root) {
                    throw UnableToRestore::becauseTheCopyIsChanged();
                }
                $this->keys = $this->keys->followedBy($next, 0);
            }
            $this->ask($entries[$offset] ?? '');
            $waiting[] = $leaf;
            if (in_array($index + 1, $this->sizes, true)) {
                $this->edge->append($waiting);
                [$waiting, $this->roots[$index + 1]] = [[], $this->edge->root()];
            }
        }
        $this->edge->append($waiting);
        $this->edge->changes();
        if ($this->edge->size() === $this->prunedTo) {
            $this->gone = $this->edge->root();
        }
    }

    private function ask(string $entry): void
    {
        $note = $this->gone === '' || $this->pruned !== null ? null : PruningStatement::noteIn($entry);
        $said = $note === null ? null : PruningStatement::parse($note);
        if ($note === null || $said?->to !== $this->prunedTo || $said->root !== $this->gone || $said->origin !== $this->keys->origin) {
            return;
        }
        $public = SignedNote::publicKey($this->keys->recent[0], $this->keys->origin);
        if ($public !== null && SignedNote::open($note, $this->keys->origin, $public) !== null) {
            [$this->pruned, $this->prunedBy] = [$said, FactFields::of($entry)->id];
        }
    }
}
