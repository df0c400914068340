<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Record;

use Vendor\LeakResponse\Core\Record\AnchorByMail;
use Vendor\LeakResponse\Core\Record\KeepAlive;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Every ten minutes: sign even when nothing happens, and bring the root to the people outside once a day. */
class Anchor
{
    public function __construct(
        private readonly StandInActor $standIn,
        private readonly CurrentActor $actor,
        private readonly KeepAlive $alive,
        private readonly AnchorByMail $anchors,
    ) {
    }

    public function execute(): void
    {
        $this->standIn->job('cron');
        $actor = $this->actor->current();
        $this->alive->beat($actor);
        $this->anchors->anchor($actor);
    }
}
