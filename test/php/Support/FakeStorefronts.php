<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenanceGate;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Storefronts;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\Run\ProbeView;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;

/** Three storefronts in three languages, looked at through the real gate. */
class FakeStorefronts implements Storefronts
{
    private const LANGUAGES = [1 => ['en-US', 'ltr'], 2 => ['de-DE', 'ltr'], 3 => ['ar-EG', 'rtl']];

    public int $purges = 0;

    /** @param Closure(): MaintenanceGate $gate as another request has it */
    public function __construct(private readonly Closure $gate, private readonly ShopDirectory $shop)
    {
    }

    public function pages(TargetScope $scope, array $options, int $now): array
    {
        $pages = [];
        foreach (ScopeStores::of($this->shop, $scope) as ['storeId' => $id, 'storeName' => $name]) {
            [$lang, $dir] = self::LANGUAGES[$id] ?? ['en', 'ltr'];
            $typed = static fn (string $what): string => $options["{$what}.{$id}"][0] ?? $options[$what][0] ?? '';
            $pages[$id] = [
                'host' => "store{$id}.example.test",
                'lang' => $lang,
                'dir' => $dir,
                'shop' => $name,
                'title' => 'Paused',
                'heading' => $typed('heading') ?: 'We have paused this shop',
                'text' => explode("\n", $typed('text') ?: 'We are checking a problem.'),
                'until' => '',
                'contact' => '',
                'phone' => '',
                'phone_link' => '',
                'phone_label' => '',
                'mail' => '',
                'mail_label' => '',
                'updated' => (string) $now,
            ];
        }
        return $pages;
    }

    public function purge(): void
    {
        $this->purges++;
    }

    public function attempt(int $storeId): array
    {
        $visit = new ShopVisit('/', $storeId === 2 ? 2 : 1, $storeId, '192.0.2.1');
        $isShut = ($this->gate)()->standIn($visit, []) !== null;
        return [new ProbeView('shop_page', 'canary', 'in_process', 1, $isShut ? 1 : 0, '')];
    }
}
