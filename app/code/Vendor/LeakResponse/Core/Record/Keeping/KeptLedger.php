<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use DateTimeImmutable;
use Vendor\LeakResponse\Core\Record\Key\LedgerSigners;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Restore\UnableToRestore;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\CheckpointFile;
use Vendor\LeakResponse\Core\Record\Tree\LedgerHead;
use Vendor\LeakResponse\Core\Record\Tree\PublishCheckpoint;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Shared\Clock;

/** What lies beside the keys of a ledger: the newest checkpoint signed here, and the first key. A database cannot take it along. */
class KeptLedger
{
    public function __construct(
        private readonly CheckpointFile $file,
        private readonly LedgerSigners $signers,
        private readonly PublishCheckpoint $checkpoints,
        private readonly Clock $clock,
    ) {
    }

    /** @throws UnableToSeal */
    public function newest(): ?Checkpoint
    {
        $note = $this->file->read();
        return $note === null ? null : Checkpoint::parse(SignedNote::text($note));
    }

    /** @param string|null $given by the operator @throws UnableToRestore @throws UnableToSeal */
    public function firstKey(?string $given): string
    {
        return $this->signers->history()->first ?? $given ?? throw UnableToRestore::becauseNothingIsTrusted();
    }

    /** Is this the ledger that was signed here, or one that goes on from it? */
    public function isSound(LedgerHead $head): bool
    {
        try {
            $this->checkpoints->check($head);
            return true;
        } catch (UnableToSeal | UnableToReadLedger) {
            return false;
        }
    }

    /** Nobody could go on from a ledger whose newest key is not here. @throws UnableToRestore @throws UnableToSeal */
    public function mustHold(string $vkey): void
    {
        $history = $this->signers->history();
        if ($history !== null && $history->recent[0] !== $vkey) {
            throw UnableToRestore::becauseTheKeyIsGone();
        }
    }

    /** @param bool $isLost the one until now signs entries that are lost: it is put aside, as proof of what there was @throws UnableToSeal */
    public function keep(string $note, bool $isLost): void
    {
        $old = $this->file->read();
        if ($isLost && $old !== null) {
            $this->signers->files->put('checkpoint.lost-' . $this->clock->now()->getTimestamp(), $old);
        }
        $this->file->keep($note);
    }

    public function now(): DateTimeImmutable
    {
        return $this->clock->now();
    }
}
