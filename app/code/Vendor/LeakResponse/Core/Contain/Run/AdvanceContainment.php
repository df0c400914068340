<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\AdvanceContainmentInterface;
use Vendor\LeakResponse\Api\Data\RunInterface;

/** Works on a run for two seconds, for panels that stay open where cron does not run. */
class AdvanceContainment implements AdvanceContainmentInterface
{
    private const SECONDS = 2;

    public function __construct(
        private readonly JobEngine $engine,
        private readonly RunViews $views,
    ) {
    }

    public function execute(string $runId): RunInterface
    {
        $this->views->find($runId);
        $this->engine->advance($runId, self::SECONDS);
        return $this->views->show($runId);
    }
}
