<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Api\GetPlaybookRunInterface;

/** Shows one run of a playbook with its steps. */
class GetPlaybookRun implements GetPlaybookRunInterface
{
    public function __construct(private readonly PlaybookRunViews $views)
    {
    }

    public function execute(string $runId): PlaybookRunInterface
    {
        return $this->views->show($runId);
    }
}
