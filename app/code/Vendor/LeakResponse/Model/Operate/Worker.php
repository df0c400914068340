<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Vendor\LeakResponse\Core\Contain\JobEngine;
use Vendor\LeakResponse\Core\Contain\RunTable;
use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Record\Sequencer;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** One turn of the background: heartbeat first, so that a turn that fails is still seen to have begun. */
class Worker
{
    public function __construct(
        private readonly Heartbeat $heartbeat,
        private readonly RunTable $runs,
        private readonly JobEngine $engine,
        private readonly Sequencer $sequencer,
        private readonly TidyUp $tidyUp,
        private readonly Clock $clock,
    ) {
    }

    /** @param int $seconds how long this turn may take */
    public function work(int $seconds): void
    {
        $this->heartbeat->beat('cron');
        $until = $this->clock->now()->getTimestamp() + $seconds;
        do {
            $waiting = $this->runs->waiting(Instant::micros($this->clock->now()));
            foreach ($waiting as $runId) {
                $this->engine->advance($runId, 5);
            }
            $this->sequencer->seal();
        } while ($waiting !== [] && $this->clock->now()->getTimestamp() < $until);
        $this->tidyUp->tidy();
        $this->sequencer->seal();
    }
}
