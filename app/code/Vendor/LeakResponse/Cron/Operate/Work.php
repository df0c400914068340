<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Operate;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Vendor\LeakResponse\Model\Operate\Worker;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Every minute: work on running jobs, seal the ledger, tidy up, say that we live. */
class Work
{
    private const SECONDS = 'leakresponse/operate/cron_seconds';

    public function __construct(
        private readonly StandInActor $standIn,
        private readonly Worker $worker,
        private readonly ScopeConfigInterface $config,
    ) {
    }

    public function execute(): void
    {
        $this->standIn->job('cron');
        $this->worker->work(min(55, max(5, (int) $this->config->getValue(self::SECONDS))));
    }
}
