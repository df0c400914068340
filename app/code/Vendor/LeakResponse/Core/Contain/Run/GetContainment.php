<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Run;

use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Api\GetContainmentInterface;

/** Shows one run with progress and proof. */
class GetContainment implements GetContainmentInterface
{
    public function __construct(private readonly RunViews $views)
    {
    }

    public function execute(string $runId): RunInterface
    {
        return $this->views->show($runId);
    }
}
