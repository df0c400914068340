<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Inbox;

use Vendor\LeakResponse\Core\Record\Inbox;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Brings facts that were kept in files while the database was away into the inbox. */
class DrainSpool
{
    private const AT_ONCE = 50;

    public function __construct(
        private readonly FactSpool $spool,
        private readonly Inbox $inbox,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    public function isWaiting(): bool
    {
        return $this->spool->files() !== [];
    }

    /** @throws UnableToReachDatabase the files stay as they are */
    public function drain(): void
    {
        foreach ($this->spool->files() as $file) {
            $this->spool->drain($file, function (array $facts, bool $isTorn): bool {
                foreach (array_chunk($facts, self::AT_ONCE) as $some) {
                    if (!$this->isIn($some)) {
                        return false;
                    }
                }
                if ($isTorn) {
                    $system = new Actor('system', 'sequencer', 'job', 'cron');
                    $this->recorder->record('record.gap', $system, ['lost' => ['spool_torn' => 1]]);
                }
                return true;
            });
        }
    }

    /**
     * Asked back, since an insert that passes over what is there already says nothing of a fact it passed over for another
     * reason, and the file is the only copy.
     *
     * @param non-empty-list<Fact> $facts
     */
    private function isIn(array $facts): bool
    {
        $this->inbox->addMissing($facts, Instant::micros($this->clock->now()));
        $ids = array_map(static fn (Fact $fact): string => $fact->id, $facts);
        return array_diff($ids, $this->inbox->present($ids)) === [];
    }
}
