<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain\Canary;

use Magento\Backend\Model\UrlInterface as AdminUrl;
use Vendor\LeakResponse\Core\Contain\Access\CallerAddress;
use Vendor\LeakResponse\Core\Contain\Access\Door;
use Vendor\LeakResponse\Core\Contain\Access\DoorGate;

/** Knocks at doors from outside. None of what it sends could do anything in an open shop. */
class DoorCanary
{
    /** Nobody's address: no allow-list that means anything holds it. */
    private const NOBODY = '0.0.0.0';

    public function __construct(
        private readonly HttpDoors $doors,
        private readonly CanaryAccounts $accounts,
        private readonly AdminUrl $adminUrl,
        private readonly DoorGate $gate,
        private readonly CallerAddress $address,
    ) {
    }

    /** @param list<Door> $closed all doors that are closed, because one may stand before another */
    public function attempt(int $storeId, Door $door, array $closed, Tally $tally): void
    {
        match ($door) {
            Door::Rest => $tally->canary('rest', 'http', self::is($this->doors->call($storeId, 'GET', 'directory/countries'), 503)),
            Door::GraphQl => $tally->canary('graphql', 'http', self::is($this->doors->graphQl($storeId, '{storeConfig{code}}'), 503)),
            Door::Soap => $tally->canary('soap', 'http', self::is($this->doors->soap($storeId), 503)),
            Door::Upload => $tally->canary('upload', 'http', self::is($this->doors->upload($storeId, 'contact/index/post/'), 403)),
            Door::Registration => $this->registration($storeId, $closed, $tally),
            Door::GuestCheckout => $this->guest($storeId, $closed, $tally),
            Door::AdminLogin => $this->admin($tally),
            default => null,
        };
    }

    public function controls(int $storeId, Tally $tally): void
    {
        $tally->control('guest_page', 'http', $this->doors->pageWorks($storeId));
        $status = $this->doors->call($storeId, 'GET', 'leakresponse/status')->status;
        $tally->control('response_api', 'http', $status === 0 ? null : $status !== 503);
        $status = $this->doors->open($storeId, 'paypal/ipn/')->status;
        $tally->control('payment_callback', 'http', $status === 0 ? null : $status !== 503 && $status !== 403);
    }

    /** @param list<Door> $closed */
    private function registration(int $storeId, array $closed, Tally $tally): void
    {
        $tally->canary('registration', 'http', self::is($this->doors->open($storeId, 'customer/account/create/'), 403));
        if (!in_array(Door::Rest, $closed, true)) {
            // A password that core refuses: an open door makes no account of it.
            $answer = $this->doors->call($storeId, 'POST', 'customers', ['customer' => [
                'email' => 'canary@leakresponse.invalid', 'firstname' => 'LeakResponse', 'lastname' => 'Canary',
            ], 'password' => 'x']);
            $tally->canary('registration', 'http', self::is($answer, 403));
        }
    }

    /** @param list<Door> $closed */
    private function guest(int $storeId, array $closed, Tally $tally): void
    {
        $made = in_array(Door::GraphQl, $closed, true) ? null : $this->doors->graphQl($storeId, 'mutation{createEmptyCart}');
        $said = json_decode($made->body ?? '', true);
        $cart = is_array($said) && is_array($said['data'] ?? null) ? $said['data']['createEmptyCart'] ?? null : null;
        if (!is_string($cart) || preg_match('/^[A-Za-z0-9]{1,64}$/D', $cart) !== 1) {
            return;
        }
        $order = 'mutation{placeOrder(input:{cart_id:"' . $cart . '"}){order{order_number}}}';
        $answer = $this->doors->graphQl($storeId, $order);
        // An empty cart is never ordered; who may not check out hears so first.
        $isOpen = $answer->status === 200 ? !str_contains($answer->body, 'Guest checkout is not allowed') : null;
        $tally->canary('guest_order', 'http', $isOpen);
        $this->accounts->removeCart($cart);
    }

    private function admin(Tally $tally): void
    {
        $tally->canary('admin_page', 'in_process', $this->gate->admits(self::NOBODY, $this->address->neverBlock()));
        $status = $this->doors->admin($this->adminUrl->getUrl('admin', ['_nosecret' => true]))->status;
        // This server may be among those that are allowed: then its own visit says nothing.
        $tally->canary('admin_page', 'http', $status === 403 ? false : null);
    }

    private static function is(Answer $answer, int $refused): ?bool
    {
        return $answer->status === 0 ? null : $answer->status !== $refused;
    }
}
