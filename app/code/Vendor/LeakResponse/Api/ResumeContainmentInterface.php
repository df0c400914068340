<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\RunInterface;

/**
 * Go on with a paused run.
 *
 * @api
 */
interface ResumeContainmentInterface
{
    /**
     * Go on with a paused run.
     *
     * @param string $runId
     * @param int $version
     * @param string|null $stepUp
     * @return \Vendor\LeakResponse\Api\Data\RunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $runId, int $version, ?string $stepUp = null): RunInterface;
}
