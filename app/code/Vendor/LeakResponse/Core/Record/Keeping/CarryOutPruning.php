<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Lets go of the contents that were ordered, once the order is sealed and signed: bundles, search rows and event ids in one
 * transaction, or nothing. Hashes and tiles stay, so every proof of a later entry stays what it was.
 */
class CarryOutPruning
{
    public function __construct(
        private readonly Connection $connection,
        private readonly SealedOrder $orders,
        private readonly OldContents $contents,
        private readonly PruningBook $book,
        private readonly HoldBook $holds,
        private readonly HeldTime $held,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /**
     * @param int $days the policy as it is now
     * @return int entries that went
     * @throws UnableToReadLedger when they are not what was sealed
     * @throws UnableToSeal when the key of the ledger is not to be had
     */
    public function carryOut(Actor $actor, int $days): int
    {
        $order = $this->book->waiting();
        $sealed = $order === null ? null : $this->orders->find($order['event']);
        if ($order === null || $sealed === null) {
            return 0;
        }
        return $this->connection->transaction(function () use ($actor, $order, $sealed, $days): int {
            $held = $this->held->stretches($this->holds->lock());
            // Read again under the lock: two processes may have come here.
            if (($this->book->waiting()['id'] ?? 0) !== $order['id']) {
                return 0;
            }
            $before = Instant::micros($this->clock->now()) - max($days, $order['days']) * 86_400_000_000;
            // What an erased key said would convince no verifier: it is said anew by the key of now.
            $isAllowed = $sealed['is_of_now'] && $this->contents->remove($order, $sealed['size'], $before, $held);
            $this->book->end($order['id'], $isAllowed ? 'done' : 'stopped', Instant::micros($this->clock->now()));
            $this->recorder->record($isAllowed ? 'pruning.done' : 'pruning.stopped', $actor, [
                'from' => (string) $order['from'],
                'to' => (string) $order['to'],
                'days' => $order['days'],
                'root' => bin2hex($order['root']),
            ]);
            return $isAllowed ? $order['to'] - $order['from'] : 0;
        });
    }
}
