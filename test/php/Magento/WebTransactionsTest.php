<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Orders of a real shop that meet a rule, by REST and GraphQL: before, during and after the undo. */
#[CoversNothing]
class WebTransactionsTest extends WebTestCase
{
    use WebActs;

    private const WORDS = 'This order cannot be placed at the moment.';

    public function testOrdersThatMeetARuleAreRefusedByEveryDoorInTheSameWordsAndTheOthersGoThrough(): void
    {
        $run = $this->switchOn('block_transactions', [['effect', 'refuse'], ['domain', 'blocked.example.test'], ['country', 'FR']]);
        try {
            $byMail = $this->order($this->cart('thief@blocked.example.test', 'DE'), 'thief@blocked.example.test');
            $byPlace = $this->order($this->cart('ann@example.test', 'FR'), 'ann@example.test');
            self::assertSame([400, 400], [$byMail['status'], $byPlace['status']], $byMail['body']);
            self::assertStringContainsString(self::WORDS, $byMail['body']);
            self::assertStringContainsString(self::WORDS, $byPlace['body']);
            $graph = $this->orderByGraphQl($this->cart('thief@blocked.example.test', 'DE'), 'thief@blocked.example.test');
            self::assertStringContainsString('errors', $graph);
            self::assertStringNotContainsString('order_number', $graph);
            self::assertSame(200, $this->order($this->cart('ann@example.test', 'DE'), 'ann@example.test')['status']);
            self::assertGreaterThan(0, $this->refusals('order_blocked.domain'));
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        $after = $this->order($this->cart('thief@blocked.example.test', 'FR'), 'thief@blocked.example.test');
        self::assertSame(200, $after['status'], $after['body']);
    }

    public function testAHeldOrderStandsOnHoldFromItsFirstMomentAndCanBeReleased(): void
    {
        $run = $this->switchOn('block_transactions', [['effect', 'hold'], ['amount_over', '0.01']]);
        try {
            $order = $this->order($this->cart('ann@example.test', 'DE'), 'ann@example.test');
            self::assertSame(200, $order['status'], $order['body']);
            $this->assertProven($run);
        } finally {
            $this->lift($run['id']);
        }
        $id = (int) json_decode($order['body'], true);
        self::assertSame(['holded', 'holded', 'new'], $this->state($id));
        $token = $this->shop()->token('admin', 'lrtest_full');
        $released = $this->shop()->rest('POST', "/V1/orders/{$id}/unhold", ['Authorization' => "Bearer {$token}"], []);
        self::assertSame([200, 'new'], [$released['status'], $this->state($id)[0]]);
        $next = (int) json_decode($this->order($this->cart('ann@example.test', 'DE'), 'ann@example.test')['body'], true);
        self::assertSame('new', $this->state($next)[0], 'After the lift nothing is held.');
    }

    public function testAnOrderThatAProgramWritesMeetsTheSameRules(): void
    {
        self::assertSame([200, 'new'], $this->written('ann@blocked.example.test'));
        $refuse = $this->switchOn('block_transactions', [['effect', 'refuse'], ['domain', 'blocked.example.test']]);
        try {
            $before = $this->orders('thief@blocked.example.test');
            self::assertSame(400, $this->written('thief@blocked.example.test')[0]);
            self::assertSame(400, $this->written('thief@blocked.example.test', 'PUT', '/V1/orders/create')[0]);
            self::assertSame($before, $this->orders('thief@blocked.example.test'), 'Nothing of it was kept.');
            self::assertSame([200, 'new'], $this->written('ann@example.test'));
            $this->assertProven($refuse);
        } finally {
            $this->lift($refuse['id']);
        }
        $hold = $this->switchOn('block_transactions', [['effect', 'hold'], ['domain', 'blocked.example.test']]);
        try {
            self::assertSame([200, 'holded'], $this->written('ann@blocked.example.test'));
            $this->assertProven($hold);
        } finally {
            $this->lift($hold['id']);
        }
        self::assertSame([200, 'new'], $this->written('ann@blocked.example.test'));
    }

    public function testANodeThatLetsProgramsWriteOrdersIsFound(): void
    {
        $this->whileReplaced(
            'Vendor\LeakResponse\Observer\Contain\JudgeWrittenOrder',
            'Vendor\LeakResponse\Observer\Contain\MakeUnsalable',
            function (): void {
                $run = $this->switchOn('block_transactions', [['effect', 'refuse'], ['country', 'FR']]);
                try {
                    self::assertSame('not_proven', $this->finished($run)['proof']['verdict']);
                } finally {
                    $this->lift($run['id']);
                }
            }
        );
    }

    public function testTheThirdOrderInTooShortATimeIsRefused(): void
    {
        $mail = 'fast' . bin2hex(random_bytes(3)) . '@example.test';
        $rules = [['effect', 'refuse'], ['velocity', '2/60'], ['domain', 'nobody.example.test']];
        $run = $this->switchOn('block_transactions', $rules);
        try {
            $answers = [];
            for ($n = 0; $n < 3; $n++) {
                $answers[] = $this->order($this->cart($mail, 'DE'), $mail)['status'];
            }
            self::assertSame(400, end($answers));
            self::assertSame('partial', $this->finished($run)['proof']['verdict'], 'Counters are not tried, and this is said.');
        } finally {
            $this->lift($run['id']);
        }
        self::assertSame(200, $this->order($this->cart($mail, 'DE'), $mail)['status']);
    }

    public function testANodeThatDoesNotAskTheGateIsFound(): void
    {
        $this->whileReplaced(
            'Vendor\LeakResponse\Observer\Contain\JudgeOrder',
            'Vendor\LeakResponse\Observer\Contain\MakeUnsalable',
            function (): void {
                $run = $this->switchOn('block_transactions', [['effect', 'refuse'], ['country', 'FR']]);
                try {
                    self::assertSame('not_proven', $this->finished($run)['proof']['verdict']);
                } finally {
                    $this->lift($run['id']);
                }
            }
        );
    }

    private function cart(string $mail, string $country): string
    {
        $cart = json_decode($this->post('/rest/V1/guest-carts', [])['body'], true);
        $item = ['cartItem' => ['sku' => 'LR-2', 'qty' => 1, 'quote_id' => $cart]];
        self::assertSame(200, $this->post("/rest/V1/guest-carts/{$cart}/items", $item)['status']);
        $address = ['firstname' => 'A', 'lastname' => 'B', 'street' => ['Road 1'], 'city' => 'Town', 'postcode' => '10115',
            'countryId' => $country, 'telephone' => '1', 'email' => $mail];
        $this->post("/rest/V1/guest-carts/{$cart}/shipping-information", ['addressInformation' => [
            'shippingAddress' => $address, 'billingAddress' => $address,
            'shippingCarrierCode' => 'flatrate', 'shippingMethodCode' => 'flatrate',
        ]]);
        return $cart;
    }

    /** @return array{status: int, headers: string, body: string} */
    private function order(string $cart, string $mail): array
    {
        return $this->post("/rest/V1/guest-carts/{$cart}/payment-information", [
            'email' => $mail, 'paymentMethod' => ['method' => 'checkmo'],
        ]);
    }

    private function orderByGraphQl(string $cart, string $mail): string
    {
        $ask = fn (string $query): string => $this->post('/graphql', ['query' => "mutation{{$query}}"])['body'];
        $ask("setGuestEmailOnCart(input:{cart_id:\"{$cart}\",email:\"{$mail}\"}){cart{email}}");
        $ask("setPaymentMethodOnCart(input:{cart_id:\"{$cart}\",payment_method:{code:\"checkmo\"}}){cart{email}}");
        return $ask("placeOrder(input:{cart_id:\"{$cart}\"}){order{order_number}}");
    }

    /** @return array{int, string} status of the call, state of the order */
    private function written(string $mail, string $method = 'POST', string $path = '/V1/orders'): array
    {
        $answer = $this->shop()->rest($method, $path, $this->bearer(), ['entity' => WebOrders::written($mail, 1)]);
        return [$answer['status'], (string) ($answer['data']['state'] ?? '')];
    }

    private function orders(string $mail): int
    {
        $ask = '/V1/orders?fields=total_count&searchCriteria[pageSize]=1&searchCriteria[filterGroups][0][filters][0][field]=customer_email'
            . '&searchCriteria[filterGroups][0][filters][0][value]=' . rawurlencode($mail);
        return (int) $this->shop()->rest('GET', $ask, $this->bearer())['data']['total_count'];
    }

    /** @return array<string, string> */
    private function bearer(): array
    {
        return ['Authorization' => 'Bearer ' . $this->shop()->token('admin', 'lrtest_full')];
    }

    /** @return array{string, string, string} state, status, state before the hold */
    private function state(int $orderId): array
    {
        $token = $this->shop()->token('admin', 'lrtest_full');
        $order = $this->shop()->rest('GET', "/V1/orders/{$orderId}", ['Authorization' => "Bearer {$token}"])['data'];
        return [$order['state'], $order['status'], $order['hold_before_state'] ?? ''];
    }
}
