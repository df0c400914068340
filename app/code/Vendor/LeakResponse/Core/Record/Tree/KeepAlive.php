<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/** A shop where nothing happens still signs once an hour: to a witness, silence must mean that something is wrong. */
class KeepAlive
{
    private const QUIET = 3_000_000_000;

    public function __construct(
        private readonly LedgerTables $tables,
        private readonly Recorder $recorder,
        private readonly Clock $clock,
    ) {
    }

    /** @return bool true when a fact was written; it is signed with the next seal */
    public function beat(Actor $actor): bool
    {
        $head = $this->tables->head();
        $isQuiet = $head !== null && Instant::micros($this->clock->now()) - $head->checkpointAt > self::QUIET;
        if ($isQuiet) {
            $this->recorder->record('ledger.alive', $actor, ['size' => (string) $head->size]);
        }
        return $isQuiet;
    }
}
