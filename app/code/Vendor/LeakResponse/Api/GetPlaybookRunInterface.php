<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;

/**
 * One execution of a playbook.
 *
 * @api
 */
interface GetPlaybookRunInterface
{
    /**
     * One execution of a playbook.
     *
     * @param string $runId
     * @lr-pattern runId ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$
     * @return \Vendor\LeakResponse\Api\Data\PlaybookRunInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(string $runId): PlaybookRunInterface;
}
