<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shop;

use LeakResponse\Sandbox\Http\Html;
use LeakResponse\Sandbox\Http\PhpSession;
use LeakResponse\Sandbox\Http\Response;
use Vendor\LeakResponse\Core\Contain\Access\Door;

/** One page of checkout. An order begun as a customer is never placed as a guest's: it goes to sign-in. */
class CheckoutPages
{
    public function __construct(
        private readonly ShopPage $page,
        private readonly Cart $cart,
        private readonly PasswordNews $news,
        private readonly PhpSession $session,
        private readonly SandboxPayments $payments,
        private readonly SandboxDoors $doors,
        private readonly SandboxCatalogue $catalogue,
        private readonly SandboxTransactions $orders,
    ) {
    }

    public function checkout(Visit $visit): Response
    {
        $customer = $visit->customer;
        $items = $this->cart->items($visit->store, $customer);
        if ($items === []) {
            return $visit->to('/cart');
        }
        if ($customer === null && $this->doors->isGuestShut($visit->store)) {
            return $this->mustSignIn($visit);
        }
        if ($this->holds($items, $visit)) {
            return $visit->to('/cart');
        }
        if ($this->payments->isSuspended($visit->store)) {
            return $this->cannotPay($visit);
        }
        $fields = $customer === null
            ? Html::input('email', 'Email address', 'email', 'email')
            : '<p>Ordering as ' . Html::e($customer->name()) . ', ' . Html::e($customer->email) . '.</p>';
        $fields .= Html::input('street', 'Street and number', 'text', 'street-address')
            . Html::input('city', 'Town', 'text', 'address-level2')
            . '<input type="hidden" name="who" value="' . ($customer === null ? 'guest' : 'customer') . '">';
        $total = CatalogPages::money(array_sum(array_column($items, 'price')));
        $main = '<h1>Checkout</h1>' . $this->news->html($visit) . "<p>To pay on delivery: {$total}</p>"
            . Html::form($visit->url('/checkout/place'), $visit->formKey, $fields, 'Place order');
        $style = $this->news->isShown() ? ['view/frontend/css/leakresponse-storefront.css'] : [];
        return $this->page->response('Checkout', $main, $visit->store, $customer, $style);
    }

    public function place(Visit $visit): Response
    {
        if ($visit->request->field('who') === 'customer' && $visit->customer === null) {
            if ($visit->request->wantsJson()) {
                return Response::json(['message' => 'Sign in to place this order.'], 401);
            }
            $this->session->say('Please sign in again. Your cart is still there.');
            return $visit->to('/customer/account/login');
        }
        if ($visit->customer === null && $this->doors->isGuestShut($visit->store)) {
            return $this->mustSignIn($visit);
        }
        if ($this->holds($this->cart->items($visit->store, $visit->customer), $visit)) {
            return $visit->to('/cart');
        }
        if ($this->payments->isSuspended($visit->store)) {
            return $this->cannotPay($visit);
        }
        $mail = $visit->customer->email ?? $visit->request->field('email');
        $amount = array_sum(array_column($this->cart->items($visit->store, $visit->customer), 'price'));
        $effect = $this->orders->effect($visit->request, $visit->store, $mail, $amount);
        if ($effect === 'refuse') {
            $this->session->say('This order cannot be placed at the moment. Please contact us.');
            return $visit->to('/cart');
        }
        $number = $this->cart->order($visit->store, $visit->customer, $visit->request->field('email'), $effect === 'hold');
        if ($number === null) {
            return $visit->to('/cart');
        }
        $main = '<h1>Thank you</h1><p>Your order number is ' . Html::e($number) . '.</p>';
        return $this->page->response('Thank you', $main, $visit->store, $visit->customer);
    }

    private function cannotPay(Visit $visit): Response
    {
        if ($visit->request->wantsJson()) {
            return Response::json(['message' => 'The requested Payment Method is not available.'], 400);
        }
        $main = '<h1>Checkout</h1><p>At the moment nobody can pay here. Your cart stays as it is.</p>';
        return $this->page->response('Checkout', $main, $visit->store, $visit->customer);
    }

    private function mustSignIn(Visit $visit): Response
    {
        $this->session->say(Door::GuestCheckout->message());
        return $visit->to('/customer/account/login');
    }

    /** @param list<array{sku: string, name: string, price: float}> $items */
    private function holds(array $items, Visit $visit): bool
    {
        foreach ($items as $item) {
            if ($this->catalogue->isHeld($item['sku'], $visit->store)) {
                $this->session->say('Some of the products are not available. Remove them to go on.');
                return true;
            }
        }
        return false;
    }
}
