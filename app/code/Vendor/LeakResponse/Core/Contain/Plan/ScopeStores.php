<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Core\Contain\ShopDirectory;

/** The store views of a scope. */
class ScopeStores
{
    /** @return list<array{websiteId: int, websiteName: string, storeId: int, storeName: string}> */
    public static function of(ShopDirectory $shop, TargetScope $scope): array
    {
        return array_values(array_filter($shop->stores(), static fn (array $store): bool => match ($scope->kind) {
            'all' => true,
            'websites' => in_array($store['websiteId'], $scope->ids, true),
            'store_views' => in_array($store['storeId'], $scope->ids, true),
            default => false,
        }));
    }
}
