<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Integrity;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Vendor\LeakResponse\Core\Integrity\IntegrityTurn;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Every minute: goes on with the scan of the files that runs, or begins the one that is due. */
class Scan
{
    private const SECONDS = 'leakresponse/integrity/slice_seconds';
    private const MINUTES = 'leakresponse/integrity/minutes';

    public function __construct(
        private readonly StandInActor $standIn,
        private readonly CurrentActor $actor,
        private readonly IntegrityTurn $turn,
        private readonly ScopeConfigInterface $config,
    ) {
    }

    public function execute(): void
    {
        $this->standIn->job('cron');
        $this->turn->turn(
            (float) min(50, max(1, (int) $this->config->getValue(self::SECONDS))),
            min(1440, max(5, (int) $this->config->getValue(self::MINUTES))),
            $this->actor->current()
        );
    }
}
