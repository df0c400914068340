<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\CurrentActor;
use Vendor\LeakResponse\Core\Shared\Instant;

/** The door for detections. Quick enough for any request: the finding is kept, and a worker judges it within a minute. */
class ReportFinding
{
    public function __construct(
        private readonly Connection $connection,
        private readonly FindingBook $findings,
        private readonly CurrentActor $actor,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @return bool false when the same finding was told before, or too many wait */
    public function report(Finding $finding): bool
    {
        return $this->connection->transaction(function () use ($finding): bool {
            $now = Instant::micros($this->clock->now());
            $id = $this->findings->add($finding, $now);
            if ($id < 0 && $this->findings->dropped($now)) {
                $this->recorder->record('finding.dropped', $this->actor->current(), [
                    'kind' => $finding->kind,
                    'source' => $finding->source,
                ]);
            }
            if ($id > 0) {
                $this->recorder->record('finding.received', $this->actor->current(), [
                    'finding' => $id,
                    'kind' => $finding->kind,
                    'source' => $finding->source,
                    'key' => $finding->key,
                ]);
            }
            return $id > 0;
        });
    }
}
