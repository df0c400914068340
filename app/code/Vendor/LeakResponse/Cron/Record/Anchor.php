<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Cron\Record;

use Vendor\LeakResponse\Core\Record\Outside\AnchorByMail;
use Vendor\LeakResponse\Core\Record\Outside\SendAnchors;
use Vendor\LeakResponse\Core\Record\Tree\KeepAlive;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Model\Shared\StandInActor;

/** Each minute, for what is due: sign even when nothing happens, bring the root to the people outside, leave it at the other places. */
class Anchor
{
    public function __construct(
        private readonly StandInActor $standIn,
        private readonly CurrentActor $actor,
        private readonly KeepAlive $alive,
        private readonly AnchorByMail $mails,
        private readonly SendAnchors $anchors,
    ) {
    }

    public function execute(): void
    {
        $this->standIn->job('cron');
        $actor = $this->actor->current();
        $this->alive->beat($actor);
        $this->mails->anchor($actor);
        $this->anchors->send($actor);
    }
}
