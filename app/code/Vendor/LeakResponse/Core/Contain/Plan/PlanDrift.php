<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Whether more accounts fall under a plan than were shown, by more than 5 % and more than a hundred.
 *
 * Sessions and tokens are left out: whoever signs in over and over with stolen passwords would keep the shop from ending
 * them, and a busy morning would too. A hundred accounts of slack, so that a few registrations do the same to no small shop.
 * Only what came since the count is looked at, and no further than the limit: the time of a start must not grow with
 * the number of people. That fewer people are left than were shown voids nothing.
 *
 * @phpstan-import-type Body from PlanTable
 */
class PlanDrift
{
    /** So few more are no drift, however small the plan. */
    private const SLACK = 100;

    public function __construct(private readonly Connection $connection)
    {
    }

    /** @param Body $plan */
    public function isOutdated(array $plan): bool
    {
        if (!in_array('customers', $plan['audience'], true)) {
            return false;
        }
        $scope = new TargetScope($plan['scope']['kind'], $plan['scope']['ids']);
        $filter = ScopeFilter::customers($scope, 's');
        $allowed = max(self::SLACK, intdiv($plan['customers'], 20));
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS counted FROM (SELECT 1 FROM {$this->connection->table('customer_entity')} s"
            . " WHERE s.entity_id > ?{$filter->sql} LIMIT " . ($allowed + 1) . ') t',
            [$plan['last_customer_id'], ...$filter->values]
        );
        return (int) ($rows[0]['counted'] ?? 0) > $allowed;
    }
}
