<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Vendor\LeakResponse\Core\Approve\WatchRoster;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Operate\SignatureVerifier;
use Vendor\LeakResponse\Core\Operate\SqlStepUp;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Record\Touch\StrangerTally;

/** What the background clears away: closed minutes of refusals, used proofs and nonces, and rows that count what is long over. */
class TidyUp
{
    public function __construct(
        private readonly RefusalLog $refusals,
        private readonly StrangerTally $strangers,
        private readonly SqlStepUp $stepUps,
        private readonly SignatureVerifier $signatures,
        private readonly OldStamps $stamps,
        private readonly WatchRoster $roster,
        private readonly Recorder $recorder,
    ) {
    }

    public function tidy(): void
    {
        $this->refusals->flushClosedMinutes();
        $this->strangers->flushClosedMinutes();
        $this->stepUps->purge();
        $this->signatures->purge();
        $this->stamps->purge();
        $this->roster->look();
        $this->recorder->flush();
    }
}
