<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Switches;

/** One act that holds, works or waits for somebody. */
class ContainedThing
{
    public function __construct(
        /** code of the act, or the kind of the switch where its run is not known */
        public readonly string $action,
        /** on, asks, on_unproven, working, paused or needs_you */
        public readonly string $state,
        /** all, websites, store_views or customers */
        public readonly string $scopeKind,
        /** @var list<int> */
        public readonly array $scopeIds,
        /** microseconds since 1970, 0 when not known */
        public readonly int $since,
        /** name of who started it, empty when not known */
        public readonly string $by,
        /** 0 when not known */
        public readonly int $incidentId,
        public readonly string $runId,
    ) {
    }

    /** True while it changes what the shop does; false for an act that has only not ended. */
    public function holds(): bool
    {
        return in_array($this->state, ['on', 'asks', 'on_unproven'], true);
    }
}
