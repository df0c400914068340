<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Proof\CanaryDoors;
use LeakResponse\Sandbox\Proof\Tally;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Access\NetworkGate;
use Vendor\LeakResponse\Core\Contain\Access\NetworkTrial;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\RefusalPage;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Shared\Actor;

/** Blocked networks at the doors of the sandbox. */
class SandboxNetworks implements NetworkTrial
{
    public function __construct(
        private readonly NetworkGate $gate,
        private readonly CanaryDoors $doors,
        private readonly RefusalLog $refusals,
    ) {
    }

    public function attempt(array $store, array $networks): array
    {
        $tally = new Tally();
        foreach ($networks as $network) {
            $first = (string) strtok($network, '/');
            $tally->add('network', 'canary', $this->gate->isAddressBlocked($first, $store['websiteId'], $store['storeId'], []));
        }
        $page = $this->doors->browser()->get(StoreView::byId($store['storeId'])->path() . '/')->status;
        $tally->add('guest_page', 'control', $page === 200 ? true : null);
        return $tally->probes();
    }

    /**
     * @param StoreView|null $store null for the admin
     * @return Response|null null where the address may come in
     */
    public function refused(Request $request, ?StoreView $store): ?Response
    {
        if (!$this->gate->isAddressBlocked($request->address, $store->websiteId ?? -1, $store->id ?? -1, [])) {
            return null;
        }
        $refusal = NetworkGate::refusal();
        $nobody = new Actor('anonymous', '', 'none', 'storefront');
        $this->refusals->record($refusal, $nobody, $request->method, $request->path, $request->address);
        $isJson = str_starts_with($request->path, '/rest/') || $request->wantsJson();
        $next = 'If this stops you from doing something that cannot wait, please contact the shop.';
        return new Response(403, [
            'Content-Type' => $isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
            'Cache-Control' => 'no-store',
        ], $isJson ? (string) json_encode([
            'message' => $refusal->getMessage(),
            'parameters' => ['code' => $refusal->refusalCode(), 'field' => '', 'retry' => true],
        ]) : RefusalPage::html($refusal->getMessage(), $next));
    }
}
