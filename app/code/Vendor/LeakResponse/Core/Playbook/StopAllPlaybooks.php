<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\StopAllPlaybooksInterface;
use Vendor\LeakResponse\Core\Contain\Run\ReasonCheck;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Stops every playbook that is under way, all or none. */
class StopAllPlaybooks implements StopAllPlaybooksInterface
{
    /** In the place of one run: none, and no version. */
    private const BOUND_TO = '00000000-0000-0000-0000-000000000000:0:stop';

    public function __construct(
        private readonly ChangePlaybook $change,
        private readonly MoveOn $moves,
        private readonly PlaybookRunViews $views,
    ) {
    }

    /** @return list<PlaybookRunInterface> */
    public function execute(string $reason, ?string $stepUp = null): array
    {
        $reason = ReasonCheck::check($reason);
        $stopped = $this->change->changeAll(
            self::BOUND_TO,
            $stepUp,
            fn (PlaybookRun $run, Actor $actor): array => $this->moves->stopped($run, $actor, $reason)
        );
        return array_map($this->views->show(...), $stopped);
    }
}
