<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Whether more people fall under a plan than were shown, by more than 5 %.
 *
 * Only what came since the count is looked at, and no further than the limit: the time of a start must not grow with
 * the number of sessions. That fewer people are left than were shown voids nothing.
 *
 * @phpstan-import-type Body from PlanTable
 */
class PlanDrift
{
    /** So few more are no drift, however small the plan. */
    private const SLACK = 3;

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
        return $this->exceeds($plan['customers'], 'customer_entity', ScopeFilter::customers($scope, 's'), 's.entity_id > ?', [
            $plan['last_customer_id'],
        ]) || $this->exceeds(
            $plan['sessions'],
            'leakresponse_contain_session',
            ScopeFilter::subjects($scope, 's'),
            "s.kind = 'customer' AND s.stamped_at > ?",
            [$plan['counted_at']]
        ) || $this->exceeds(
            $plan['tokens'],
            'leakresponse_contain_token',
            ScopeFilter::subjects($scope, 's'),
            "s.kind = 'customer' AND s.issued_at > ?",
            [$plan['counted_at']]
        );
    }

    /** @param list<int> $values */
    private function exceeds(int $shown, string $table, ScopeFilter $filter, string $where, array $values): bool
    {
        $allowed = max(self::SLACK, intdiv($shown, 20));
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS counted FROM (SELECT 1 FROM {$this->connection->table($table)} s"
            . " WHERE {$where}{$filter->sql} LIMIT " . ($allowed + 1) . ') t',
            [...$values, ...$filter->values]
        );
        return (int) ($rows[0]['counted'] ?? 0) > $allowed;
    }
}
