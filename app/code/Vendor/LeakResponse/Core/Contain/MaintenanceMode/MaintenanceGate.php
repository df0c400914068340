<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\MaintenanceMode;

use Vendor\LeakResponse\Core\Contain\Access\ClientAddress;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;
use Vendor\LeakResponse\Core\Contain\Access\SparedPaths;
use Vendor\LeakResponse\Core\Contain\Guard\StandIn;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchSource;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Whether a visit meets the maintenance page. Asked before any cache and before the shop does anything; the answer comes
 * from the local copy, which also stands while the database is away.
 */
class MaintenanceGate
{
    public function __construct(
        private readonly SwitchSource $switches,
        private readonly MaintenancePage $page,
        private readonly Clock $clock,
    ) {
    }

    public function isOn(): bool
    {
        return $this->switches->onByLease(Maintenance::CODE) !== [];
    }

    /** @param list<string> $neverBlock paths (with a slash in front), addresses and networks that were named on the shell */
    public function standIn(ShopVisit $visit, array $neverBlock): ?StandIn
    {
        if (self::isSpared($visit, $neverBlock)) {
            return null;
        }
        foreach ($this->switches->onByLease(Maintenance::CODE) as $row) {
            if (!$row->key->covers($visit->websiteId, $visit->storeId)) {
                continue;
            }
            $detail = json_decode($row->detail, true);
            $detail = is_array($detail) ? $detail : [];
            $allow = is_array($detail['allow'] ?? null) ? array_values(array_filter($detail['allow'], is_string(...))) : [];
            if (!ClientAddress::isIn($visit->client, $allow)) {
                return $this->shown($detail, $visit->storeId);
            }
        }
        return null;
    }

    /**
     * While the shop cannot say which store view a visit is for, because its database is away: the host decides.
     *
     * @param string $host with its port where it is not the usual one
     */
    public function withoutShop(string $host): ?StandIn
    {
        foreach ($this->switches->onByLease(Maintenance::CODE) as $row) {
            $detail = json_decode($row->detail, true);
            $detail = is_array($detail) ? $detail : [];
            foreach (self::pages($detail) as $page) {
                if ($row->key->scopeKind === 'all' || ($page['host'] ?? '') === strtolower($host)) {
                    return $this->shown($detail, is_int($page['store'] ?? null) ? $page['store'] : 0);
                }
            }
        }
        return null;
    }

    /**
     * @param array<mixed> $detail
     * @return list<array<mixed>>
     */
    private static function pages(array $detail): array
    {
        return is_array($detail['pages'] ?? null) ? array_values(array_filter($detail['pages'], is_array(...))) : [];
    }

    /** @param array<mixed> $detail */
    private function shown(array $detail, int $storeId): StandIn
    {
        $pages = self::pages($detail);
        $own = array_filter($pages, static fn (array $page): bool => ($page['store'] ?? 0) === $storeId);
        // A store view that was made since has no words of its own yet.
        $page = array_values($own)[0] ?? $pages[0] ?? [];
        $openAt = is_scalar($detail['open_at'] ?? null) ? (int) $detail['open_at'] : 0;
        $left = intdiv($openAt - Instant::micros($this->clock->now()), 1000000);
        $heading = is_string($page['heading'] ?? null) ? $page['heading'] : '';
        return new StandIn($this->page->html($page), $heading, $openAt > 0 && $left > 0 ? $left : null);
    }

    /** @param list<string> $neverBlock */
    private static function isSpared(ShopVisit $visit, array $neverBlock): bool
    {
        if (SparedPaths::has($visit->path, $neverBlock)) {
            return true;
        }
        return ClientAddress::isIn($visit->client, array_values(array_filter(
            $neverBlock,
            static fn (string $spared): bool => !str_starts_with($spared, '/')
        )));
    }
}
