<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Record;

use Vendor\LeakResponse\Core\Record\Keeping\KeepRecord;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Each night: erase who is due, look for pseudonyms that are gone, compare the search table with the ledger, prune. */
class Keep
{
    public function __construct(
        private readonly StandInActor $standIn,
        private readonly CurrentActor $actor,
        private readonly KeepRecord $record,
    ) {
    }

    public function execute(): void
    {
        $this->standIn->job('cron');
        $this->record->keep($this->actor->current());
    }
}
