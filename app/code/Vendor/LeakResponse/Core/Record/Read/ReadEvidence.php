<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Core\Record\Inbox;
use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Outside\AnchorBook;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** How far the ledger is sealed and signed, for the status. */
class ReadEvidence
{
    public function __construct(
        private readonly Connection $connection,
        private readonly LedgerTables $tables,
        private readonly Inbox $inbox,
        private readonly LedgerKey $key,
        private readonly AnchorBook $anchors,
    ) {
    }

    public function read(): EvidenceView
    {
        $head = $this->tables->head();
        $proven = $this->anchors->newestProven();
        return new EvidenceView(
            (string) ($head->size ?? 0),
            $this->newestEntryAt(),
            $this->inbox->count(),
            $head === null || $head->checkpoint === null ? null : Instant::text($head->checkpointAt),
            $this->custody(),
            $this->fingerprint(),
            $proven?->getSignedAt(),
            $proven?->getName(),
        );
    }

    private function newestEntryAt(): ?string
    {
        $rows = $this->connection->fetchAll(
            "SELECT at FROM {$this->connection->table('leakresponse_record_entry')} ORDER BY entry_index DESC LIMIT 1"
        );
        return $rows === [] ? null : Instant::text((int) $rows[0]['at']);
    }

    /** Null where the key is not ours to read. */
    private function fingerprint(): ?string
    {
        try {
            return $this->key->fingerprint();
        } catch (UnableToSeal) {
            return null;
        }
    }

    /** What cannot be known counts as the weakest. */
    private function custody(): string
    {
        try {
            return $this->key->custody();
        } catch (UnableToSeal) {
            return 'C';
        }
    }
}
