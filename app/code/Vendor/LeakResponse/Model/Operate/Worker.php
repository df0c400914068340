<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Vendor\LeakResponse\Core\Contain\Run\JobEngine;
use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Playbook\PlaybookTurn;
use Vendor\LeakResponse\Core\Preserve\PreserveEngine;
use Vendor\LeakResponse\Core\Record\Touch\WatchControl;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;

/** One turn of the background. The heartbeat comes first, and a run that fails keeps neither the ledger nor the tidying waiting. */
class Worker
{
    public function __construct(
        private readonly Heartbeat $heartbeat,
        private readonly JobEngine $engine,
        private readonly PlaybookTurn $playbooks,
        private readonly PreserveEngine $evidence,
        private readonly TidyUp $tidyUp,
        private readonly Sequencer $sequencer,
        private readonly WatchControl $control,
    ) {
    }

    /** @param int $seconds how long runs may take of this turn */
    public function work(int $seconds): void
    {
        $this->heartbeat->beat('cron');
        try {
            $this->engine->advanceWaiting($seconds);
            $this->playbooks->take($seconds);
            $this->evidence->advanceWaiting($seconds);
        } finally {
            $this->tidyUp->tidy();
            $this->control->look();
            $this->sequencer->seal();
        }
    }
}
