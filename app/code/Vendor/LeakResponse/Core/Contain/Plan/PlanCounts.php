<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Core\Contain\Person\LiveRows;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchAction;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Counts by store view what a scope holds. Reads only. */
class PlanCounts
{
    private const IN_CHECKOUT_MINUTES = 30;

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly LiveRows $live,
        private readonly ShopDirectory $shop,
        private readonly Clock $clock,
    ) {
    }

    /** @param list<string> $audience */
    public function count(TargetScope $scope, array $audience): PlanFigures
    {
        $forCustomers = in_array('customers', $audience, true);
        $forAdmins = in_array('admins', $audience, true);
        $sessions = $forCustomers ? $this->live->customerSessions($scope) : [];
        $tokens = $forCustomers ? $this->live->customerTokens($scope) : [];
        // A switch concerns no accounts, so none are counted for it.
        $accounts = in_array(SwitchAction::SHOP, $audience, true) ? [] : $this->accounts($scope);
        $carts = $this->guestCarts();
        $rows = [];
        foreach ($this->places($scope, $accounts, $sessions, $tokens) as $key => $place) {
            $rows[] = new PlanRowView(
                $place['websiteId'],
                $place['websiteName'],
                $place['storeId'],
                $place['storeName'],
                $sessions[$key] ?? 0,
                $tokens[$key] ?? 0,
                $forCustomers ? $accounts[$key] ?? 0 : 0,
                $carts[$place['storeId']] ?? 0,
            );
        }
        return new PlanFigures(
            $rows,
            array_sum($sessions),
            array_sum($tokens),
            $forCustomers ? array_sum($accounts) : 0,
            $forAdmins ? $this->live->adminSessions() : 0,
            $forAdmins ? $this->live->adminTokens() : 0,
            array_sum(array_map(static fn (PlanRowView $row): int => $row->getGuestCarts(), $rows)),
            $forCustomers ? $this->openCheckouts($scope) : 0,
            $forCustomers ? array_sum($accounts) : 0,
            $this->lastCustomerId(),
            $this->shop->integrations(),
        );
    }

    public function lastCustomerId(): int
    {
        $rows = $this->connection->fetchAll(
            "SELECT MAX(entity_id) AS greatest FROM {$this->connection->table('customer_entity')}"
        );
        return (int) ($rows[0]['greatest'] ?? 0);
    }

    /**
     * @param array<string, int> ...$counts by "website/store"
     * @return array<string, array{websiteId: int, websiteName: string, storeId: int, storeName: string}>
     */
    private function places(TargetScope $scope, array ...$counts): array
    {
        $places = [];
        foreach ($this->shop->stores() as $store) {
            $isAskedFor = match ($scope->kind) {
                'all' => true,
                'websites' => in_array($store['websiteId'], $scope->ids, true),
                'store_views' => in_array($store['storeId'], $scope->ids, true),
                default => false,
            };
            $key = "{$store['websiteId']}/{$store['storeId']}";
            if ($isAskedFor || array_sum(array_column($counts, $key)) > 0) {
                $places[$key] = $store;
            }
        }
        foreach (array_keys(array_merge(...$counts)) as $key) {
            // Accounts made in the admin have no store view; removed stores leave theirs behind.
            [$website, $store] = array_map(intval(...), explode('/', $key));
            $places[$key] ??= ['websiteId' => $website, 'websiteName' => '', 'storeId' => $store, 'storeName' => ''];
        }
        return $places;
    }

    /** @return array<string, int> by "website/store" */
    private function accounts(TargetScope $scope): array
    {
        $filter = ScopeFilter::customers($scope, 'c');
        return LiveRows::byPlace($this->connection->fetchAll(
            'SELECT COALESCE(c.website_id, 0) AS website, COALESCE(c.store_id, 0) AS store, COUNT(*) AS counted'
            . " FROM {$this->connection->table('customer_entity')} c WHERE 1 = 1{$filter->sql} GROUP BY website, store",
            $filter->values
        ));
    }

    /** @return array<int, int> by store view */
    private function guestCarts(): array
    {
        if (!$this->tables->has('quote')) {
            return [];
        }
        $rows = $this->connection->fetchAll(
            "SELECT store_id, COUNT(*) AS counted FROM {$this->connection->table('quote')}"
            . ' WHERE customer_id IS NULL AND is_active = 1 GROUP BY store_id'
        );
        $carts = [];
        foreach ($rows as $row) {
            $carts[(int) $row['store_id']] = (int) $row['counted'];
        }
        return $carts;
    }

    /** Carts of signed-in people that were touched within the last half hour. */
    private function openCheckouts(TargetScope $scope): int
    {
        if (!$this->tables->has('quote')) {
            return 0;
        }
        $filter = ScopeFilter::customers($scope, 'c');
        $since = Instant::micros($this->clock->now()) - self::IN_CHECKOUT_MINUTES * 60000000;
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS counted FROM {$this->connection->table('quote')} q"
            . " JOIN {$this->connection->table('customer_entity')} c ON c.entity_id = q.customer_id"
            . " WHERE q.is_active = 1 AND q.items_count > 0 AND q.updated_at >= ?{$filter->sql}",
            [gmdate('Y-m-d H:i:s', intdiv($since, 1000000)), ...$filter->values]
        );
        return (int) ($rows[0]['counted'] ?? 0);
    }
}
