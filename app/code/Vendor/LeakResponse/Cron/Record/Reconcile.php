<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Record;

use Vendor\LeakResponse\Core\Record\Touch\ReconcileAccess;
use Vendor\LeakResponse\Core\Record\Tree\Sequencer;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Each night, of the day before, where env.php names logs of the web server. */
class Reconcile
{
    public function __construct(
        private readonly StandInActor $standIn,
        private readonly CurrentActor $actor,
        private readonly ReconcileAccess $access,
        private readonly Sequencer $sequencer,
        private readonly Clock $clock,
    ) {
    }

    public function execute(): void
    {
        if (!$this->access->isPossible()) {
            return;
        }
        $this->standIn->job('cron');
        $this->sequencer->seal();
        $this->access->compare(intdiv($this->clock->now()->getTimestamp(), 86400) - 1, $this->actor->current());
    }
}
