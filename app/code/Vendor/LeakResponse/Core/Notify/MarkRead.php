<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use Vendor\LeakResponse\Core\Record\Pseudonyms;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Shown and acknowledged are two facts, each stored and recorded once, under the pseudonym of the account. */
class MarkRead
{
    public function __construct(
        private readonly Connection $connection,
        private readonly MyNotices $mine,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Pseudonyms $pseudonyms,
        private readonly Clock $clock,
    ) {
    }

    /**
     * An admin who looks at an account is not its owner: nothing is counted.
     *
     * @param list<int> $noticeIds
     */
    public function shown(int $customerId, array $noticeIds): void
    {
        if ($noticeIds === [] || $this->actor->current()->kind() === 'admin') {
            return;
        }
        $new = array_diff($noticeIds, array_keys($this->mine->marks($customerId)));
        foreach ($new as $noticeId) {
            if ($this->mine->markShown($noticeId, $customerId, $this->now())) {
                $this->recorder->note('notice.shown', $this->owner($customerId), ['notice' => $noticeId]);
            }
        }
    }

    /** Who acknowledges has been shown it, also where the page that showed it could not count. */
    public function acknowledged(int $customerId, int $noticeId): void
    {
        $this->shown($customerId, [$noticeId]);
        $this->connection->transaction(function () use ($customerId, $noticeId): void {
            if ($this->mine->markAcknowledged($noticeId, $customerId, $this->now())) {
                $this->recorder->record('notice.acknowledged', $this->owner($customerId), ['notice' => $noticeId]);
            }
        });
    }

    private function owner(int $customerId): Actor
    {
        $actor = $this->actor->current();
        return new Actor('customer', $this->pseudonyms->of('customer', (string) $customerId), $actor->learntBy(), $actor->door());
    }

    private function now(): int
    {
        return Instant::micros($this->clock->now());
    }
}
