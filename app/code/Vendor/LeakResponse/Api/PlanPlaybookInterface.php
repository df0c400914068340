<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\PlaybookPlanInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/**
 * Dry run of a playbook: every act counted, what cannot run named. Changes nothing in the shop.
 *
 * @api
 */
interface PlanPlaybookInterface
{
    /**
     * Dry run of a playbook: every act counted, what cannot run named. Changes nothing in the shop.
     *
     * @param int $incidentId
     * @param string $playbook
     * @param \Vendor\LeakResponse\Api\Data\ScopeInterface $scope
     * @lr-range incidentId 1 4294967295
     * @lr-pattern playbook ^[a-z][a-z0-9_]{1,47}$
     * @return \Vendor\LeakResponse\Api\Data\PlaybookPlanInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(int $incidentId, string $playbook, ScopeInterface $scope): PlaybookPlanInterface;
}
