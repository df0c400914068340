<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Person;

use Vendor\LeakResponse\Api\Data\ErasureInterface;
use Vendor\LeakResponse\Api\DecideErasureInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Record\Keeping\EvidenceAct;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Confirms a proposed erasure, or withdraws one while its tombstone stands. */
class DecideErasure implements DecideErasureInterface
{
    public function __construct(
        private readonly EvidenceAct $acts,
        private readonly Erasures $erasures,
        private readonly ErasureViews $views,
    ) {
    }

    public function execute(string $erasureId, string $decision, string $reason, ?string $stepUp = null): ErasureInterface
    {
        $reason = ReasonCheck::check($reason);
        return $this->views->unheld($this->acts->change(
            "{$erasureId}:{$decision}",
            $stepUp,
            fn (Actor $actor): ErasureRequest => $this->erasures->decide($actor, $erasureId, $decision, $reason)
        ));
    }
}
