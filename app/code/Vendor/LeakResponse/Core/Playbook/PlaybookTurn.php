<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Playbook\Automatic\JudgeFindings;

/** What a worker does for playbooks in one turn: findings are judged, and what is under way goes on, whatever fails of the two. */
class PlaybookTurn
{
    public function __construct(private readonly JudgeFindings $findings, private readonly PlaybookEngine $engine)
    {
    }

    public function take(int $seconds): void
    {
        try {
            $this->findings->judgeWaiting();
        } finally {
            $this->engine->advanceWaiting($seconds);
        }
    }
}
