<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Playbook\Automatic;

use Vendor\LeakResponse\Api\Data\PlaybookPlanInterface;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Playbook\PlannedStep;
use Vendor\LeakResponse\Core\Shared\Connection;

/** How many people and orders the acts that would begin by themselves concern. Rather too many than too few. */
class Reach
{
    private const SALES = ['suspend_payment', 'block_transactions', 'close_doors', 'quarantine_catalogue'];

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly ShopDirectory $shop,
    ) {
    }

    /** Whether anything would begin without a person. */
    public static function any(PlaybookPlanInterface $plan): bool
    {
        foreach ($plan->getSteps() as $step) {
            if ($step->getReadiness() === PlannedStep::READY) {
                return true;
            }
        }
        return false;
    }

    /** People of all acts together: who is meant by two acts counts twice. */
    public static function people(PlaybookPlanInterface $plan): int
    {
        $people = 0;
        foreach ($plan->getSteps() as $step) {
            $counts = $step->getReadiness() === PlannedStep::READY ? $step->getPlan() : null;
            if ($counts !== null) {
                $people += max($counts->getSessions(), $counts->getAccounts(), $counts->getTokens()) + $counts->getAdminSessions();
            }
        }
        return $people;
    }

    /** Orders of the last 24 hours in the scope, where an act touches selling; 0 where none does. */
    public function orders(PlaybookPlanInterface $plan, TargetScope $scope, int $nowMicros): int
    {
        $touches = false;
        foreach ($plan->getSteps() as $step) {
            $touches = $touches
                || ($step->getReadiness() === PlannedStep::READY && in_array($step->getStep()->getAction(), self::SALES, true));
        }
        $stores = array_column(ScopeStores::of($this->shop, $scope), 'storeId');
        if (!$touches || $stores === [] || !$this->tables->has('sales_order')) {
            return 0;
        }
        $marks = implode(', ', array_fill(0, count($stores), '?'));
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS n FROM {$this->connection->table('sales_order')}"
            . " WHERE store_id IN ({$marks}) AND created_at >= ?",
            [...$stores, gmdate('Y-m-d H:i:s', intdiv($nowMicros, 1000000) - 86400)]
        );
        return (int) ($rows[0]['n'] ?? 0);
    }
}
