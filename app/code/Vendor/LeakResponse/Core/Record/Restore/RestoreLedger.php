<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Restore;

use Vendor\LeakResponse\Core\Record\Inbox\Fact;
use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Keeping\KeptLedger;
use Vendor\LeakResponse\Core\Record\Keeping\PruningBook;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\AppendEntries;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\Leadership;
use Vendor\LeakResponse\Core\Record\Tree\LedgerHead;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Puts a wiped, changed or set-back ledger in its place again from a copy outside. A person on the shell decides and gives the reason;
 * the next entry says what was put back and which entries are lost, so that no number is used twice without a word.
 *
 * It may die anywhere: sealing stays stopped by the checkpoint beside the keys, and the next call begins again.
 */
class RestoreLedger
{
    private const AT_ONCE = 2048;
    private const TABLES = ['head', 'tile', 'bundle', 'kept', 'pruning', 'seen', 'entry', 'person'];

    public function __construct(
        private readonly Connection $connection,
        private readonly Leadership $leadership,
        private readonly LedgerTables $tables,
        private readonly AppendEntries $entries,
        private readonly KeptLedger $kept,
        private readonly PruningBook $prunings,
        private readonly Recorder $recorder,
    ) {
    }

    /**
     * @param string|null $vkey of the first key, where the key folder was lost too
     * @param bool $acceptsLoss of entries that were signed here and are not in the copy
     * @return array{size: int, had: int, lost_from: int|null, lost_to: int|null}
     * @throws UnableToRestore
     * @throws UnableToSeal
     */
    public function from(string $folder, string $reason, Actor $actor, ?string $vkey = null, bool $acceptsLoss = false): array
    {
        if (!$this->leadership->take()) {
            throw UnableToRestore::becauseAnotherProcessSeals();
        }
        try {
            return $this->restore($folder, $reason, $actor, $vkey, $acceptsLoss);
        } finally {
            $this->leadership->release();
        }
    }

    /** @return array{size: int, had: int, lost_from: int|null, lost_to: int|null} */
    private function restore(string $folder, string $reason, Actor $actor, ?string $vkey, bool $acceptsLoss): array
    {
        $head = $this->tables->head();
        $signed = $this->kept->newest();
        $sizes = array_values(array_filter([$signed?->size, $head?->size], is_int(...)));
        $copy = LedgerCopy::proven($folder, $this->kept->firstKey($vkey), $sizes);
        $size = $copy->checkpoint->size;
        $this->refuseAnotherHistory($copy, $signed, $head);
        $isLost = $signed !== null && $signed->size > $size;
        if ($isLost && !$acceptsLoss) {
            throw UnableToRestore::becauseEntriesWouldBeLost($size, $signed->size - 1);
        }
        $this->kept->mustHold($copy->vkey);
        $lost = $isLost ? ['lost_from' => $size, 'lost_to' => $signed->size - 1] : ['lost_from' => null, 'lost_to' => null];
        [$begun, $rest] = $this->load($copy, $head);
        // All or nothing: a ledger that is whole again has the fact that says so waiting behind it.
        $this->connection->transaction(function () use ($begun, $rest, $copy, $actor, $reason, $head, $lost, $signed): void {
            $whole = $rest === [] ? $begun : $this->append($begun, $rest);
            if ($whole->root !== $copy->checkpoint->root) {
                throw UnableToRestore::becauseTheCopyIsChanged();
            }
            $this->tables->publish($whole, $copy->note, Instant::micros($this->kept->now()));
            $this->recorder->record('ledger.restored', $actor, array_map(strval(...), array_filter($lost, is_int(...))) + [
                'had' => (string) ($head->size ?? 0),
                'reason' => $reason,
                'signed_root' => base64_encode($signed->root ?? ''),
                'size' => (string) $whole->size,
            ]);
        });
        $this->kept->keep($copy->note, $isLost);
        return ['size' => $size, 'had' => $head->size ?? 0] + $lost;
    }

    private function refuseAnotherHistory(LedgerCopy $copy, ?Checkpoint $signed, ?LedgerHead $head): void
    {
        if ($signed === null) {
            return;
        }
        $isOther = $signed->origin !== $copy->checkpoint->origin
            || ($signed->size <= $copy->checkpoint->size && ($copy->roots[$signed->size] ?? '') !== $signed->root);
        if ($isOther) {
            throw UnableToRestore::becauseTheCopyIsAnotherHistory($signed->size);
        }
        if ($head !== null && $this->kept->isSound($head)) {
            throw UnableToRestore::becauseItIsFine();
        }
    }

    /**
     * The head goes first and comes back with the first entries: until all are there, the ledger is too short to be sealed on.
     *
     * @return array{LedgerHead, list<string>} the last entries are left to whoever makes the ledger whole
     */
    private function load(LedgerCopy $copy, ?LedgerHead $head): array
    {
        foreach (self::TABLES as $name) {
            $this->connection->execute("DELETE FROM {$this->connection->table("leakresponse_record_{$name}")}");
        }
        $next = new LedgerHead($copy->checkpoint->origin, 0, MerkleTree::emptyRoot(), ($head->fence ?? 0) + 1, null, 0);
        $this->tables->begin($next->origin, $next->fence);
        $next = $this->loadBeginning($copy, $next);
        $held = [];
        foreach ($copy->entries() as $entries) {
            if (count($held) >= self::AT_ONCE) {
                $next = $this->append($next, $held);
                $held = [];
            }
            array_push($held, ...$entries);
        }
        return [$next, $held];
    }

    /** What a policy had let go stays gone: hashes, and the entries that hand the ledger on. */
    private function loadBeginning(LedgerCopy $copy, LedgerHead $head): LedgerHead
    {
        $pruned = $copy->pruned;
        return $pruned === null ? $head : $this->connection->transaction(function () use ($copy, $pruned, $head): LedgerHead {
            for ($bundle = 0; $bundle < $copy->beginning->bundles; $bundle++) {
                $head = $this->entries->appendHashes($head, $copy->beginning->leaves($bundle));
            }
            $this->tables->keep($copy->beginning->kept);
            $this->prunings->takeOver($pruned, $copy->prunedBy);
            return $head;
        });
    }

    /** @param list<string> $entries */
    private function append(LedgerHead $head, array $entries): LedgerHead
    {
        $facts = [];
        foreach ($entries as $offset => $bytes) {
            $id = FactFields::of($bytes)->id;
            $id = $id !== '' ? $id : substr(hash('sha256', ($head->size + $offset) . ":{$bytes}", true), 0, 16);
            $facts[] = new Fact($id, str_repeat("\0", 16), 0, $bytes);
        }
        return $this->connection->transaction(fn (): LedgerHead => $this->entries->append($head, $facts));
    }
}
