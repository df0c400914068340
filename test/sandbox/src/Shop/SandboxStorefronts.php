<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Proof\CanaryDoors;
use LeakResponse\Sandbox\Proof\Tally;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Access\ShopVisit;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\MaintenanceGate;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\Storefronts;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeStores;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Contain\Switches\SwitchOptions;

/** The maintenance page of the sandbox: the same gate and template, in English. */
class SandboxStorefronts implements Storefronts
{
    public function __construct(
        private readonly ShopDirectory $shop,
        private readonly CanaryDoors $doors,
        private readonly MaintenanceGate $gate,
    ) {
    }

    public function pages(TargetScope $scope, array $options, int $now): array
    {
        $pages = [];
        foreach (ScopeStores::of($this->shop, $scope) as $store) {
            $pages[$store['storeId']] = $this->page($store['storeId'], $store['websiteName'], $options, $now);
        }
        return $pages;
    }

    public function purge(): void
    {
        // Nothing stands in front of this shop.
    }

    public function attempt(int $storeId): array
    {
        $path = StoreView::byId($storeId)->path();
        $tally = new Tally();
        foreach (["{$path}/", "{$path}/customer/account/login"] as $page) {
            $status = $this->doors->browser()->get($page)->status;
            $tally->add('shop_page', 'canary', $status === 0 ? null : $status === 503);
        }
        $status = $this->doors->browser()->get('/rest/V1/leakresponse/status')->status;
        $tally->add('response_api', 'control', $status === 0 ? null : $status !== 503);
        return $tally->probes();
    }

    /** @return Response|null null where the shop answers itself */
    public function standIn(Request $request, StoreView $store): ?Response
    {
        if (str_starts_with($request->path, '/rest/') && str_contains($request->path, '/V1/leakresponse/')) {
            return null;
        }
        $visit = new ShopVisit($request->path, $store->websiteId, $store->id, $request->address);
        $standIn = $this->gate->standIn($visit, []);
        if ($standIn === null) {
            return null;
        }
        $isRest = str_starts_with($request->path, '/rest/');
        $retry = $standIn->retryAfter === null ? [] : ['Retry-After' => (string) $standIn->retryAfter];
        return new Response(503, [
            'Content-Type' => $isRest ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
            'Cache-Control' => 'no-store',
        ] + $retry, $isRest ? (string) json_encode([
            'message' => $standIn->heading,
            'parameters' => ['code' => 'maintenance', 'field' => '', 'retry' => true],
        ]) : $standIn->html);
    }

    /**
     * @param array<string, list<string>> $options
     * @return array{host: string, lang: string, dir: string, shop: string, title: string, heading: string,
     *     text: list<string>, until: string, contact: string, phone: string, phone_link: string, mail: string,
     *     mail_label: string, phone_label: string, updated: string}
     */
    private function page(int $storeId, string $shop, array $options, int $now): array
    {
        $typed = static fn (string $name): string => $options["{$name}.{$storeId}"][0] ?? $options[$name][0] ?? '';
        $heading = $typed('heading') ?: 'We have paused this shop';
        $openAt = SwitchOptions::instant($options['open_at'][0] ?? '');
        $text = preg_split('/\n+/', $typed('text') ?: 'We are checking a problem.') ?: [];
        if ($openAt === 0) {
            $text[] = 'We do not know yet when we will open again.';
        }
        if (isset($options['order_note'])) {
            $text[] = 'If you have just paid, your order is safe and you do not need to pay again.';
        }
        return [
            'host' => '',
            'lang' => 'en',
            'dir' => 'ltr',
            'shop' => $shop,
            'title' => "{$heading} – {$shop}",
            'heading' => $heading,
            'text' => $text,
            'until' => $openAt === 0 ? '' : 'We expect to open again: ' . self::time($openAt),
            'contact' => 'How to reach us',
            'phone' => '',
            'phone_link' => '',
            'phone_label' => 'Phone:',
            'mail' => 'service@example.test',
            'mail_label' => 'Mail:',
            'updated' => 'Last updated: ' . self::time($now),
        ];
    }

    private static function time(int $micros): string
    {
        return gmdate('j F Y, H:i', intdiv($micros, 1000000)) . ' UTC';
    }
}
