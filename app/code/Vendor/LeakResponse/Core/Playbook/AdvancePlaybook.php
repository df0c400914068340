<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\AdvancePlaybookInterface;
use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;

/** Works on a playbook for two seconds, for panels that stay open where cron does not run. */
class AdvancePlaybook implements AdvancePlaybookInterface
{
    private const SECONDS = 2;

    public function __construct(private readonly PlaybookEngine $engine, private readonly PlaybookRunViews $views)
    {
    }

    public function execute(string $runId): PlaybookRunInterface
    {
        $this->views->find($runId);
        $this->engine->advance($runId, self::SECONDS);
        return $this->views->show($runId);
    }
}
