<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Read\LedgerReader;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Finds the entry that says what a policy lets go, once a checkpoint covers it, and asks whose key said so. */
class SealedOrder
{
    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerTables $tables,
        private readonly LedgerReader $reader,
        private readonly LedgerKey $key,
    ) {
    }

    /**
     * `is_of_now`: the key of now signed it. That key was there before the entry, and none came after it, so it is the one in force
     * where the entry stands: no verifier takes the word of another.
     *
     * @return array{size: int, is_of_now: bool}|null null while it is not sealed and signed; size of the ledger that was signed
     * @throws UnableToReadLedger
     * @throws UnableToSeal
     */
    public function find(string $eventId): ?array
    {
        $head = $this->tables->head();
        $rows = $this->connection->fetchAll(
            "SELECT entry_index FROM {$this->connection->table('leakresponse_record_seen')} WHERE event_id = ?",
            [$eventId]
        );
        if ($head === null || $head->checkpoint === null || $rows === []) {
            return null;
        }
        $size = Checkpoint::parse(SignedNote::text($head->checkpoint))->size;
        $index = (int) $rows[0]['entry_index'];
        if ($index >= $size) {
            return null;
        }
        $note = FactFields::of($this->reader->entries($index, 1, $size)[0] ?? '')->data['statement'] ?? null;
        return ['size' => $size, 'is_of_now' => is_string($note) && $this->key->isOfNow($note, $head->origin)];
    }
}
