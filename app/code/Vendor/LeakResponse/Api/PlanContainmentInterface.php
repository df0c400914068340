<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Api;

use Vendor\LeakResponse\Api\Data\PlanInterface;
use Vendor\LeakResponse\Api\Data\ScopeInterface;

/**
 * Dry run: what a containment action would do. Changes nothing in the shop.
 *
 * @api
 */
interface PlanContainmentInterface
{
    /**
     * Dry run: what a containment action would do. Changes nothing in the shop.
     *
     * @param int $incidentId
     * @param string $action
     * @param \Vendor\LeakResponse\Api\Data\ScopeInterface $scope
     * @param string[] $audience
     * @param \Vendor\LeakResponse\Api\Data\OptionInterface[] $options
     * @lr-range incidentId 1 4294967295
     * @lr-pattern action ^[a-z][a-z0-9_]{1,31}$
     * @lr-items audience 1 2
     * @lr-enum audience customers admins shop
     * @lr-items options 0 200
     * @return \Vendor\LeakResponse\Api\Data\PlanInterface
     * @throws \Vendor\LeakResponse\Core\Shared\Refusal
     */
    public function execute(
        int $incidentId,
        string $action,
        ScopeInterface $scope,
        array $audience,
        array $options = []
    ): PlanInterface;
}
