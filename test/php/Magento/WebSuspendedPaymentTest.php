<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** A suspended method in Luma's checkout and on the admin's order page, and the record of who tried it. */
#[CoversNothing]
class WebSuspendedPaymentTest extends WebTestCase
{
    use WebActs;

    private const METHOD = 'checkmo';

    public function testLumasCheckoutDoesNotOfferItAndRefusesItAndTheRefusalIsWrittenDown(): void
    {
        $cart = $this->lumaCart();
        self::assertContains(self::METHOD, $this->offered($cart));
        $run = $this->switchOn('suspend_payment', [['method', self::METHOD]]);
        try {
            self::assertNotContains(self::METHOD, $this->offered($cart));
            $pay = $this->pay($cart);
            self::assertSame(400, $pay['status'], $pay['body']);
            self::assertGreaterThan(0, $this->refusals('payment_suspended.' . self::METHOD));
            // Reaching every store view takes longer than the probe waits on a busy machine: then it says so.
            self::assertNotSame('not_proven', $this->finished($run)['proof']['verdict']);
        } finally {
            $this->lift($run['id']);
        }
        self::assertContains(self::METHOD, $this->offered($cart));
        self::assertSame(200, $this->pay($cart)['status']);
    }

    public function testTheAdminsOrderPageDoesNotOfferIt(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        self::assertStringContainsString('p_method_' . self::METHOD, $this->methodsOfAdmin($panel));
        $run = $this->switchOn('suspend_payment', [['method', self::METHOD]]);
        try {
            $during = $this->methodsOfAdmin($panel);
            self::assertStringNotContainsString('p_method_' . self::METHOD, $during);
            self::assertStringContainsString('billing_method', $during);
        } finally {
            $this->lift($run['id']);
        }
        self::assertStringContainsString('p_method_' . self::METHOD, $this->methodsOfAdmin($panel));
    }

    /** A guest's cart made by Luma's own pages; its checkout names the cart that its scripts then use over REST. */
    private function lumaCart(): string
    {
        $jar = (string) tempnam(sys_get_temp_dir(), 'lrjar');
        $page = $this->shop()->send('GET', '/green-notebook.html', [], null, $jar)['body'];
        self::assertSame(1, preg_match('#action="([^"]*/checkout/cart/add/[^"]*)"#', $page, $form));
        preg_match('/name="product" value="(\d+)"/', $page, $product);
        preg_match('/name="form_key" type="hidden" value="([^"]+)"/', $page, $key);
        $this->shop()->send('POST', html_entity_decode($form[1]), ['Cookie' => 'form_key=' . ($key[1] ?? '')], http_build_query([
            'form_key' => $key[1] ?? '', 'product' => $product[1] ?? '', 'qty' => 1,
        ]), $jar);
        $checkout = $this->shop()->send('GET', '/checkout/', [], null, $jar);
        self::assertSame(200, $checkout['status'], 'The cart made by the form can be checked out.');
        self::assertSame(1, preg_match('/"quoteData":\{"entity_id":"([A-Za-z0-9]{32})"/', $checkout['body'], $cart));
        return $cart[1];
    }

    /** @return list<string> as the second step of Luma's checkout asks for them */
    private function offered(string $cart): array
    {
        $address = ['firstname' => 'A', 'lastname' => 'B', 'street' => ['Road 1'], 'city' => 'Berlin', 'postcode' => '10115',
            'countryId' => 'DE', 'telephone' => '1', 'email' => 'guest@example.test'];
        $answer = $this->post("/rest/default/V1/guest-carts/{$cart}/shipping-information", ['addressInformation' => [
            'shippingAddress' => $address, 'billingAddress' => $address,
            'shippingCarrierCode' => 'flatrate', 'shippingMethodCode' => 'flatrate',
        ]], ['X-Requested-With' => 'XMLHttpRequest']);
        self::assertSame(200, $answer['status'], $answer['body']);
        return array_column(json_decode($answer['body'], true)['payment_methods'], 'code');
    }

    /** @return array{status: int, headers: string, body: string} */
    private function pay(string $cart): array
    {
        return $this->post("/rest/default/V1/guest-carts/{$cart}/payment-information", [
            'email' => 'guest@example.test', 'paymentMethod' => ['method' => self::METHOD],
        ], ['X-Requested-With' => 'XMLHttpRequest']);
    }

    private function methodsOfAdmin(WebPanel $panel): string
    {
        $grid = $this->follow($panel, '/admin/sales/order/');
        $button = '#https?://[^"\']*/sales/order_create/start/key/[0-9a-f]+/#';
        self::assertSame(1, preg_match($button, $grid, $start), 'The grid has its button.');
        $page = $this->follow($panel, $start[0]);
        self::assertSame(1, preg_match('#[^"\']*/sales/order_create/loadBlock/key/[0-9a-f]+/#', stripslashes($page), $load));
        preg_match('/FORM_KEY = [\'"]([^\'"]+)/', $page, $key);
        $order = ['form_key' => $key[1] ?? '', 'json' => 1, 'customer_id' => 1, 'store_id' => 1, 'currency_id' => 'EUR'];
        $address = $load[0] . 'block/items,billing_method?isAjax=true';
        $ajax = ['X-Requested-With' => 'XMLHttpRequest'];
        $this->shop()->send('POST', $load[0] . 'block/data?isAjax=true', $ajax, http_build_query($order), $panel->jar);
        $order['item'] = [2 => ['qty' => 1]];
        return $this->shop()->send('POST', $address, $ajax, http_build_query($order), $panel->jar)['body'];
    }

    private function follow(WebPanel $panel, string $address): string
    {
        $answer = $this->shop()->send('GET', $address, [], null, $panel->jar);
        for ($hops = 0; $hops < 5 && preg_match('/^Location: (\S+)/mi', $answer['headers'], $to) === 1; $hops++) {
            $answer = $this->shop()->send('GET', $to[1], [], null, $panel->jar);
        }
        return $answer['body'];
    }
}
