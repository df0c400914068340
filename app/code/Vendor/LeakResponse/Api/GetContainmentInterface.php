<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\RunInterface;

/**
 * One run with progress and proof.
 *
 * @api
 */
interface GetContainmentInterface
{
    /**
     * One run with progress and proof.
     *
     * @param string $runId
     * @return \Vendor\LeakResponse\Api\Data\RunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $runId): RunInterface;
}
