<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Operate;

use LeakResponse\Sandbox\Shared\SandboxActor;
use Vendor\LeakResponse\Core\Contain\Guard\RequestNumbers;
use Vendor\LeakResponse\Core\Contain\Run\JobEngine;
use Vendor\LeakResponse\Core\Operate\Heartbeat;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Playbook\PlaybookTurn;
use Vendor\LeakResponse\Core\Preserve\PreserveEngine;
use Vendor\LeakResponse\Core\Record\Outside\SendAnchors;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\Actor;

/** What cron and a consumer do in a real shop: running jobs, refusals of closed minutes, the seal. */
class Background
{
    public function __construct(
        private readonly JobEngine $engine,
        private readonly PlaybookTurn $playbooks,
        private readonly PreserveEngine $evidence,
        private readonly Sequencer $sequencer,
        private readonly RefusalLog $refusals,
        private readonly Heartbeat $heartbeat,
        private readonly Recorder $recorder,
        private readonly RequestNumbers $numbers,
        private readonly SandboxActor $actor,
        private readonly SendAnchors $anchors,
    ) {
    }

    public function turn(): void
    {
        $this->actor->become(new Actor('system', 'worker', 'job', 'cron'));
        $this->numbers->forget();
        $this->heartbeat->beat('cron');
        try {
            $this->engine->advanceWaiting(5);
            $this->playbooks->take(5);
            $this->evidence->advanceWaiting(5);
        } finally {
            $this->refusals->flushClosedMinutes();
            $this->recorder->flush();
            $this->sequencer->seal();
            $this->anchors->send($this->actor->current());
        }
    }
}
