<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Framework\Event\ManagerInterface;
use Magento\PageCache\Model\Cache\Type as PageCache;
use Magento\PageCache\Model\Config;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Storefronts;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Model\Contain\Canary\MaintenanceCanary;

/** The storefronts of this shop as visitors meet them. */
class ShopFronts implements Storefronts
{
    public function __construct(
        private readonly ShopDirectory $shop,
        private readonly MaintenanceWords $words,
        private readonly Config $pageCache,
        private readonly ManagerInterface $events,
        private readonly MaintenanceCanary $canary,
    ) {
    }

    public function pages(TargetScope $scope, array $options, int $now): array
    {
        $pages = [];
        foreach (ScopeStores::of($this->shop, $scope) as $store) {
            $pages[$store['storeId']] = $this->words->of($store['storeId'], $store['websiteName'], $options, $now);
        }
        return $pages;
    }

    /** The built-in cache lies behind the page; one in front of the server is told as core tells it. */
    public function purge(): void
    {
        if ($this->pageCache->isEnabled() && $this->pageCache->getType() === Config::VARNISH) {
            $this->events->dispatch('adminhtml_cache_refresh_type', ['type' => PageCache::TYPE_IDENTIFIER]);
        }
    }

    public function attempt(int $storeId): array
    {
        return $this->canary->attempt($storeId);
    }
}
