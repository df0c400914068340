<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Inbox\DrainSpool;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Seals what waits: gives each fact its index, appends it to the tree and signs a checkpoint. Called by cron, console and
 * consumer, never by a web request. It may die anywhere: what was committed stays, the rest is done by the next call.
 */
class Sequencer
{
    public function __construct(
        private readonly Leadership $leadership,
        private readonly LeadLedger $ledger,
        private readonly SealInbox $inbox,
        private readonly PublishCheckpoint $checkpoints,
        private readonly DrainSpool $spool,
        private readonly Projection $projection,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param int $seconds after which no other batch is begun
     * @return int entries sealed; 0 also where another process is sealing
     * @throws UnableToSeal
     * @throws UnableToReadLedger
     * @throws UnableToReachDatabase
     */
    public function seal(int $seconds = 30): int
    {
        if ($this->isIdle() || !$this->leadership->take()) {
            return 0;
        }
        try {
            $this->spool->drain();
            return $this->sealUntil($this->ledger->lead(), $this->clock->now()->getTimestamp() + $seconds);
        } finally {
            $this->leadership->release();
        }
    }

    private function sealUntil(LedgerHead $head, int $until): int
    {
        $first = $head->size === 1 && $head->checkpoint === null ? 0 : $head->size;
        while ($this->clock->now()->getTimestamp() <= $until) {
            $sealed = $this->inbox->batch($head);
            if ($sealed === null) {
                break;
            }
            $head = $sealed;
        }
        if (!$this->checkpoints->isCurrent($head)) {
            $this->checkpoints->publish($head);
        }
        while ($this->projection->follow($head->size) && $this->clock->now()->getTimestamp() <= $until) {
            continue;
        }
        return $head->size - $first;
    }

    /** A ledger that cannot be read is not idle: the work says what is wrong with it. */
    private function isIdle(): bool
    {
        $head = $this->ledger->head();
        return $head !== null && $this->inbox->isEmpty() && !$this->spool->isWaiting()
            && $this->checkpoints->isCurrent($head) && $this->projection->size() >= $head->size;
    }
}
