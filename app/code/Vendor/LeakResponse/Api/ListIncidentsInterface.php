<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\IncidentPageInterface;

/**
 * All incidents, newest first, a page at a time, without timelines.
 *
 * @api
 */
interface ListIncidentsInterface
{
    /**
     * All incidents, newest first, a page at a time, without timelines.
     *
     * @param int $page
     * @param int $limit
     * @param string $state
     * @param string $noticed
     * @lr-range page 1 100000
     * @lr-range limit 1 100
     * @lr-enum state all open closed
     * @lr-enum noticed all customer_export admin_account skimmer told_by_someone ransom_note lost_device other unknown
     * @return \Vendor\LeakResponse\Api\Data\IncidentPageInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $page = 1, int $limit = 25, string $state = 'all', string $noticed = 'all'): IncidentPageInterface;
}
