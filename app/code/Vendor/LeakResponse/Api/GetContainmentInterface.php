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
     * @lr-pattern runId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @return \Vendor\LeakResponse\Api\Data\RunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $runId): RunInterface;
}
