<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Request;
use LeakResponse\Sandbox\Http\Response;
use LeakResponse\Sandbox\Proof\CanaryDoors;
use LeakResponse\Sandbox\Proof\Tally;
use LeakResponse\Sandbox\Shared\StoreView;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;
use Vendor\LeakResponse\Core\Contain\Access\Doors;
use Vendor\LeakResponse\Core\Contain\MaintenanceMode\RefusalPage;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The doors this shop has: its REST API, guest checkout and the admin. */
class SandboxDoors implements Doors
{
    public function __construct(
        private readonly CanaryDoors $doors,
        private readonly DoorGate $gate,
        private readonly RefusalLog $refusals,
    ) {
    }

    public function attempt(int $storeId, array $doors): array
    {
        $store = StoreView::byId($storeId);
        $tally = new Tally();
        foreach ($doors as $door) {
            match ($door) {
                Door::Rest => $tally->add('rest', 'canary', $this->isRefused("/rest/{$store->code}/V1/customers/me", 503)),
                Door::GuestCheckout => $tally->add('guest_order', 'canary', $this->isGuestRefused($store)),
                Door::AdminLogin => $tally->add('admin_page', 'canary', !$this->gate->admits('0.0.0.0', [])),
                // Not in this shop.
                default => $tally->add($door->value, 'canary', null),
            };
        }
        $page = $this->doors->browser()->get("{$store->path()}/")->status;
        $tally->add('guest_page', 'control', $page === 0 ? null : $page === 200);
        $status = $this->doors->browser()->get('/rest/V1/leakresponse/status')->status;
        $tally->add('response_api', 'control', $status === 0 ? null : $status !== 503);
        return $tally->probes();
    }

    /** @return Response|null null where the shop's REST API answers itself */
    public function closedRest(Request $request, StoreView $store): ?Response
    {
        if (str_contains($request->path, '/V1/leakresponse/') || !$this->gate->isClosed(Door::Rest, $store->websiteId, $store->id)) {
            return null;
        }
        return $this->refused(Door::Rest, $request, true);
    }

    /** @return Response|null null where the admin answers */
    public function closedAdmin(Request $request): ?Response
    {
        return $this->gate->admits($request->address, [])
            ? null
            : $this->refused(Door::AdminLogin, $request, $request->isPost() && $request->wantsJson());
    }

    public function isGuestShut(StoreView $store): bool
    {
        return $this->gate->isClosed(Door::GuestCheckout, $store->websiteId, $store->id);
    }

    private function refused(Door $door, Request $request, bool $isJson): Response
    {
        $counted = new Refusal("door_closed.{$door->value}", $door->message(), $door->value, $door->status());
        $nobody = new Actor('anonymous', '', 'none', 'storefront');
        $this->refusals->record($counted, $nobody, $request->method, $request->path, $request->address);
        $body = $isJson ? (string) json_encode([
            'message' => $door->message(),
            'parameters' => ['code' => 'door_closed', 'field' => $door->value, 'retry' => true],
        ]) : RefusalPage::html($door->message(), 'If this stops you from doing something that cannot wait, please contact the shop.');
        return new Response($door->status(), [
            'Content-Type' => $isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
            'Cache-Control' => 'no-store',
        ], $body);
    }

    private function isRefused(string $path, int $status): ?bool
    {
        $seen = $this->doors->browser()->get($path)->status;
        return $seen === 0 ? null : $seen === $status;
    }

    private function isGuestRefused(StoreView $store): ?bool
    {
        $browser = $this->doors->browser($this->doors->guestWithCart($store));
        $checkout = $browser->get("{$store->path()}/checkout");
        return $checkout->status === 0 ? null : str_ends_with($checkout->location, '/customer/account/login');
    }
}
