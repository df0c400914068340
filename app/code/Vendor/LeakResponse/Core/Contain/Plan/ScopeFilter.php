<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

/** A target scope as an SQL condition. Website and store view mean those of the account. */
class ScopeFilter
{
    private function __construct(
        /** Starts with " AND", or is empty when everybody is meant. */
        public readonly string $sql,
        /** @var list<int> one for each `?` */
        public readonly array $values,
    ) {
    }

    /** For `customer_entity` under an alias. */
    public static function customers(TargetScope $scope, string $alias): self
    {
        return self::on($scope, "{$alias}.website_id", "{$alias}.store_id", "{$alias}.entity_id");
    }

    /** For our own tables, which carry subject_id, website_id and store_id. */
    public static function subjects(TargetScope $scope, string $alias): self
    {
        return self::on($scope, "{$alias}.website_id", "{$alias}.store_id", "{$alias}.subject_id");
    }

    private static function on(TargetScope $scope, string $website, string $store, string $customer): self
    {
        if ($scope->kind === 'all') {
            return new self('', []);
        }
        $column = match ($scope->kind) {
            'websites' => $website,
            'store_views' => $store,
            default => $customer,
        };
        return new self(" AND {$column} IN (" . implode(', ', array_fill(0, count($scope->ids), '?')) . ')', $scope->ids);
    }
}
