<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Keeping;

use Vendor\LeakResponse\Api\Data\RetentionInterface;
use Vendor\LeakResponse\Api\SetRetentionInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Identifiers;

/** Sets the retention. Never below 90 days, and shorter only by a signature or the shell. */
class SetRetention implements SetRetentionInterface
{
    public function __construct(
        private readonly EvidenceAct $acts,
        private readonly Retention $policy,
        private readonly Recorder $recorder,
        private readonly Identifiers $identifiers,
        private readonly GetRetention $retention,
    ) {
    }

    public function execute(int $days, string $reason, ?string $stepUp = null): RetentionInterface
    {
        Retention::check($days);
        $reason = ReasonCheck::check($reason);
        $change = function (Actor $actor) use ($days, $reason): void {
            $id = $this->identifiers->uuid();
            $was = $this->policy->days();
            $this->policy->set($days, $id);
            $this->recorder->record('retention.changed', $actor, ['was' => $was, 'days' => $days, 'reason' => $reason]);
        };
        $days < $this->policy->days()
            ? $this->acts->loosen($change)
            : $this->acts->change("retention:{$days}", $stepUp, $change);
        $this->policy->mirror();
        return $this->retention->execute();
    }
}
