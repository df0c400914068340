<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Signs what has been sealed, and refuses to go on from a ledger that is not the one it signed before. */
class PublishCheckpoint
{
    /** The note that was found to fit, so that it is not checked again. */
    private string $fits = '';

    public function __construct(
        private readonly LedgerTables $tables,
        private readonly TileTree $tree,
        private readonly LedgerKey $key,
        private readonly CheckpointFile $file,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param LedgerHead|null $head null when the database holds no ledger
     * @throws UnableToSeal when the ledger has been set back or changed since the newest checkpoint
     * @throws UnableToReadLedger when what is stored does not fit together
     */
    public function check(?LedgerHead $head): void
    {
        $note = $this->file->read();
        if ($note === null || $note === $this->fits) {
            return;
        }
        $signed = $this->key->open($note);
        if ($head === null || $head->size < $signed->size) {
            throw UnableToSeal::becauseTheLedgerWentBack($head->size ?? 0, $signed->size);
        }
        if ($head->origin !== $signed->origin || $this->tree->root($signed->size) !== $signed->root) {
            throw UnableToSeal::becauseTheLedgerDiffers($signed->size);
        }
        $this->fits = $note;
    }

    /** True when all that is sealed is signed and kept. */
    public function isCurrent(LedgerHead $head): bool
    {
        return $head->checkpoint !== null && $head->checkpoint === $this->file->read()
            && SignedNote::text($head->checkpoint) === (new Checkpoint($head->origin, $head->size, $head->root))->text();
    }

    /** Database first: a copy ahead of the database would look like a ledger set back. */
    public function publish(LedgerHead $head): void
    {
        $note = $this->key->sign(new Checkpoint($head->origin, $head->size, $head->root));
        $this->tables->publish($head, $note, Instant::micros($this->clock->now()));
        $this->file->keep($note);
        $this->fits = $note;
    }
}
