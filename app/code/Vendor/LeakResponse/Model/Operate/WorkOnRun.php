<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Vendor\LeakResponse\Core\Contain\Run\JobEngine;
use Vendor\LeakResponse\Core\Playbook\PlaybookEngine;
use Vendor\LeakResponse\Core\Preserve\PreserveEngine;
use Vendor\LeakResponse\Core\Preserve\UnableToKeep;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Consumer of `leakresponse.worker`: the message names a run, of an act or of a playbook; what is to be done stands in its table. */
class WorkOnRun
{
    private const SECONDS = 300;

    public function __construct(
        private readonly StandInActor $standIn,
        private readonly JobEngine $engine,
        private readonly PlaybookEngine $playbooks,
        private readonly PreserveEngine $evidence,
        private readonly Recorder $recorder,
        private readonly Sequencer $sequencer,
    ) {
    }

    public function execute(string $runId): void
    {
        $this->standIn->job('queue');
        try {
            $this->engine->advance($runId, self::SECONDS);
            $this->playbooks->advance($runId, self::SECONDS);
            $this->evidence->advance($runId, self::SECONDS);
        } catch (Refusal | UnableToKeep) {
            // A run that is over, paused or unknown needs no worker, and a full disk no second one; the message was only a wake-up.
            return;
        } finally {
            $this->recorder->flush();
            $this->sequencer->seal();
        }
    }
}
