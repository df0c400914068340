<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Operate;

use Vendor\LeakResponse\Model\Operate\Worker;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Every minute: work on running jobs, seal the ledger, tidy up, say that we live. */
class Work
{
    private const SECONDS = 50;

    public function __construct(
        private readonly StandInActor $standIn,
        private readonly Worker $worker,
    ) {
    }

    public function execute(): void
    {
        $this->standIn->job('cron');
        $this->worker->work(self::SECONDS);
    }
}
