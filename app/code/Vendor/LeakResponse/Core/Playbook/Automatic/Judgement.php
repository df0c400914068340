<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

/** What came of a finding: a run, or why there is none. */
class Judgement
{
    public function __construct(
        /** Why nothing started; empty when something did. */
        public readonly string $code,
        public readonly string $playbook = '',
        public readonly int $people = 0,
        public readonly int $orders = 0,
        public readonly string $runId = '',
        public readonly int $incidentId = 0,
    ) {
    }

    /** @return array<string, int|string> as facts tell it */
    public function facts(): array
    {
        return array_filter([
            'incident' => $this->incidentId,
            'run' => $this->runId,
            'playbook' => $this->playbook,
            'code' => $this->code,
        ]) + ['people' => $this->people, 'orders' => $this->orders];
    }
}
