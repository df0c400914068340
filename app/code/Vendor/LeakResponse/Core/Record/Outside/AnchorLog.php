<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Outside;

use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** What came of leaving checkpoints outside: when each place was asked last, what it gave back, what stands in the ledger. */
class AnchorLog
{
    private const RETRY = 600;
    private const TELL = 3_600_000_000;

    public function __construct(
        private readonly AnchorBook $book,
        private readonly Heartbeat $heartbeat,
        private readonly Recorder $recorder,
        private readonly Connection $connection,
        private readonly Clock $clock,
    ) {
    }

    public function isDue(AnchorPlace $place): bool
    {
        $now = Instant::micros($this->clock->now());
        $left = $this->book->lastLeftAt($place->name);
        $tried = $this->heartbeat->last("anchor.t.{$place->name}") ?? 0;
        return $now - $left >= 1_000_000 * $place->every && $now - $tried >= 1_000_000 * min(self::RETRY, $place->every);
    }

    /** Kept before the try is made: a place that answers late must not be asked again meanwhile. */
    public function tries(AnchorPlace $place): void
    {
        $this->heartbeat->beat("anchor.t.{$place->name}");
    }

    public function kept(AnchorPlace $place, RootDigest $root, AnchorReceipt $receipt, Actor $actor): void
    {
        $this->connection->transaction(function () use ($place, $root, $receipt, $actor): void {
            $this->book->add($place, $root, $receipt, Instant::micros($this->clock->now()));
            $this->recorder->record('anchor.kept', $actor, [
                'kind' => $place->kind,
                'name' => $place->name,
                'proof' => $receipt->proof,
                'proven_at' => Instant::text($receipt->at),
                'receipt_hash' => hash('sha256', $receipt->token),
                'root' => $root->root,
                'size' => (string) $root->size,
            ]);
        });
    }

    /** Once an hour a place: an authority that is away all night is one thing to know, not sixty. */
    public function failed(string $name, RootDigest $root, UnableToAnchor $error, Actor $actor): void
    {
        $mark = 'anchor.f.' . substr($name, 0, 20);
        $told = $this->heartbeat->last($mark);
        if ($told !== null && Instant::micros($this->clock->now()) - $told < self::TELL) {
            return;
        }
        $this->heartbeat->beat($mark);
        $this->recorder->record('anchor.not_kept', $actor, [
            'name' => substr($name, 0, 20), 'reason' => $error->reason(), 'size' => (string) $root->size,
        ]);
    }
}
