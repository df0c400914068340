<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;
use stdClass;

/** The switches in a real shop, by signed REST calls: before, during and after the lift, through the shop's own doors. */
#[CoversNothing]
class WebSwitchTest extends WebTestCase
{
    use WebActs;

    private const JSON = ['Content-Type' => 'application/json', 'Accept' => 'application/json'];

    public function testASuspendedMethodCannotBeUsedThroughAnyDoorUntilItIsLifted(): void
    {
        $cart = $this->cart();
        $offered = $this->offered($cart);
        self::assertNotSame([], $offered, 'The shop offers a way to pay.');
        $method = $offered[0];

        $run = $this->switchOn('suspend_payment', [['method', $method]]);
        try {
            self::assertNotContains($method, $this->offered($cart));
            $pay = $this->post("/rest/V1/guest-carts/{$cart}/payment-information", [
                'email' => 'guest@example.test',
                'paymentMethod' => ['method' => $method],
            ]);
            self::assertSame(400, $pay['status'], $pay['body']);
            $ask = $this->post('/graphql', ['query' => "{cart(cart_id:\"{$cart}\"){available_payment_methods{code}}}"]);
            self::assertStringNotContainsString("\"{$method}\"", $ask['body']);
            self::assertStringContainsString('available_payment_methods', $ask['body']);
            $proof = $this->finished($run)['proof'];
            self::assertNotSame('not_proven', $proof['verdict'], (string) json_encode($proof));
        } finally {
            $this->lift($run['id']);
        }
        self::assertContains($method, $this->offered($cart));
        $pay = $this->post("/rest/V1/guest-carts/{$cart}/payment-information", [
            'email' => 'guest@example.test',
            'paymentMethod' => ['method' => $method],
        ]);
        self::assertSame(200, $pay['status'], $pay['body']);
    }

    public function testTheMaintenancePageStandsBeforeEveryCacheAndSparesOurApi(): void
    {
        $this->shop()->send('GET', '/');
        self::assertSame(200, $this->shop()->send('GET', '/')['status'], 'The page is in the cache.');
        $run = $this->switchOn('maintenance', [['heading', 'Back soon <b>']]);
        try {
            $page = $this->shop()->send('GET', '/');
            self::assertSame(503, $page['status']);
            self::assertStringContainsString('Back soon &lt;b&gt;', $page['body']);
            self::assertStringContainsStringIgnoringCase('cache-control: no-store', $page['headers']);
            self::assertStringNotContainsStringIgnoringCase('retry-after', $page['headers']);
            $rest = $this->shop()->send('GET', '/rest/V1/directory/countries', self::JSON);
            self::assertSame([503, 'maintenance'], [$rest['status'], json_decode($rest['body'], true)['parameters']['code']]);
            $graphQl = $this->post('/graphql', ['query' => '{storeConfig{code}}']);
            self::assertSame('maintenance', json_decode($graphQl['body'], true)['errors'][0]['extensions']['code']);
            self::assertSame(200, $this->signer->call('GET', '/V1/leakresponse/status')['status']);
            self::assertNotSame(503, $this->shop()->send('GET', '/paypal/ipn/')['status']);
            self::assertSame('proven', $this->finished($run)['proof']['verdict']);
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $this->shop()->send('GET', '/')['status']);
    }

    public function testATokenMayPlanASwitchButNeitherTurnNorLiftIt(): void
    {
        $run = $this->switchOn('suspend_payment', [['method', '*']]);
        try {
            $admin = ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
            $path = "/V1/leakresponse/containments/{$run['id']}/undo";
            $lift = $this->shop()->rest('POST', $path, $admin, ['version' => $run['version'], 'reason' => 'let me in']);
            self::assertContains($lift['status'], [401, 403]);
            self::assertSame('on', $this->signer->call('GET', "/V1/leakresponse/containments/{$run['id']}")['data']['switch_state']);
        } finally {
            $this->lift($run['id']);
        }
    }

    /** A guest's cart with one product and an address. */
    private function cart(): string
    {
        $cart = json_decode($this->post('/rest/V1/guest-carts', [])['body'], true);
        $found = $this->post('/graphql', ['query' => '{products(filter:{price:{from:"0"}},pageSize:5){items{sku}}}']);
        foreach (json_decode($found['body'], true)['data']['products']['items'] ?? [] as $product) {
            $item = ['cartItem' => ['sku' => $product['sku'], 'qty' => 1, 'quote_id' => $cart]];
            if ($this->post("/rest/V1/guest-carts/{$cart}/items", $item)['status'] === 200) {
                break;
            }
        }
        $address = ['firstname' => 'A', 'lastname' => 'B', 'street' => ['Road 1'], 'city' => 'Berlin', 'postcode' => '10115',
            'countryId' => 'DE', 'telephone' => '1', 'email' => 'guest@example.test'];
        $this->post("/rest/V1/guest-carts/{$cart}/shipping-information", ['addressInformation' => [
            'shippingAddress' => $address, 'billingAddress' => $address,
            'shippingCarrierCode' => 'flatrate', 'shippingMethodCode' => 'flatrate',
        ]]);
        return $cart;
    }

    /** @return list<string> */
    private function offered(string $cart): array
    {
        $answer = $this->shop()->send('GET', "/rest/V1/guest-carts/{$cart}/payment-methods", self::JSON);
        return array_column((array) json_decode($answer['body'], true), 'code');
    }

    /**
     * @param array<string, mixed> $body
     * @return array{status: int, headers: string, body: string}
     */
    private function post(string $path, array $body): array
    {
        return $this->shop()->send('POST', $path, self::JSON, (string) json_encode($body === [] ? new stdClass() : $body));
    }
}
