<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Api\Data\RetentionInterface;
use Vendor\LeakResponse\Api\ReleaseHoldInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Releases a legal hold: harder than placing it, because what it kept may go from then on. */
class ReleaseHold implements ReleaseHoldInterface
{
    public function __construct(
        private readonly EvidenceAct $acts,
        private readonly HoldBook $holds,
        private readonly Recorder $recorder,
        private readonly GetRetention $retention,
    ) {
    }

    public function execute(string $holdId, string $reason): RetentionInterface
    {
        $reason = ReasonCheck::check($reason);
        $this->acts->loosen(function (Actor $actor) use ($holdId, $reason): void {
            $this->holds->release($holdId);
            $this->recorder->record('hold.released', $actor, ['hold' => $holdId, 'reason' => $reason]);
        });
        $this->holds->mirror();
        return $this->retention->execute();
    }
}
