<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook;

use Vendor\LeakResponse\Core\Contain\Plan\PlanTable;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;

/**
 * What was shown for a step, as PlanDrift reads a plan.
 *
 * @phpstan-import-type Body from PlanTable
 */
class DriftBody
{
    /** @return Body */
    public static function of(PlannedStep $planned, TargetScope $scope): array
    {
        $shown = $planned->shown;
        return [
            'action' => $planned->step->action,
            'incident' => 0,
            'scope' => ($planned->scope ?? $scope)->toArray(),
            'audience' => $planned->step->audience,
            'counted_at' => 0,
            'customers' => $shown['customers'] ?? 0,
            'last_customer_id' => $shown['last_customer_id'] ?? 0,
            'sessions' => $shown['sessions'] ?? 0,
            'tokens' => $shown['tokens'] ?? 0,
            'accounts' => $shown['accounts'] ?? 0,
        ];
    }
}
