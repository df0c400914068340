<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** What shoppers see: the notice in the account through each door, and the words when a password was ended. */
#[CoversNothing]
class WebNoticeTest extends WebTestCase
{
    private const TEXTS = [
        ['locale' => 'en_US', 'title' => 'Important: <your> data', 'body' => "First paragraph.\n\nSecond.", 'advice' => ['Do "this".']],
        ['locale' => 'ar_EG', 'title' => 'مهم', 'body' => 'نص', 'advice' => []],
    ];

    private static int $notice = 0;

    protected function setUp(): void
    {
        parent::setUp();
        if (self::$notice === 0) {
            $ids = $this->shop()->accounts();
            $signer = $this->enrolled('notice ' . microtime(), "admin:{$ids['lrtest_full']}");
            $incident = $signer->call('POST', '/V1/leakresponse/incidents', WebRoutes::body('/incidents', self::uuid()))['data']['id'];
            $notice = $signer->call('POST', '/V1/leakresponse/notices', [
                'incident_id' => $incident,
                'scope' => ['kind' => 'customers', 'ids' => [$ids['customer']]],
                'texts' => self::TEXTS,
                'idempotency_key' => self::uuid(),
            ])['data'];
            $published = $signer->call('POST', "/V1/leakresponse/notices/{$notice['id']}/publish", [
                'content_hash' => $notice['content_hash'],
                'idempotency_key' => self::uuid(),
            ]);
            self::assertSame(200, $published['status'], (string) json_encode([$notice, $published]));
            self::$notice = (int) $notice['id'];
        }
    }

    public static function tearDownAfterClass(): void
    {
        self::$notice = 0;
        parent::tearDownAfterClass();
    }

    public function testTheAccountShowsTheNoticeWithoutScriptsAndKeepsItAfterItWasRead(): void
    {
        $browser = new WebBrowser($this->shop());
        self::assertStringEndsWith('/customer/account/', $browser->signIn(WebShop::CUSTOMER, WebShop::PASSWORD));
        $page = $browser->get('/customer/account/')['body'];
        $title = 'lr-notice-' . self::$notice . '-title';
        self::assertStringContainsString("aria-labelledby=\"{$title}\"", $page);
        self::assertStringContainsString("id=\"{$title}\">Important: &lt;your&gt; data</h2>", $page);
        self::assertStringContainsString('<p>Second.</p>', $page);
        self::assertStringContainsString('<li>Do &quot;this&quot;.</li>', $page);
        self::assertMatchesRegularExpression('#<div class="lr-notice__text" lang="en-US" dir="ltr">#', $page);
        self::assertDoesNotMatchRegularExpression('/<leakresponse-notice.*?(onclick|<script|style=).*?<\/leakresponse-notice>/s', $page);

        $fields = ['form_key' => $browser->formKey($page), 'notice_id' => self::$notice];
        $sent = $browser->post('/leakresponse/notice/acknowledge/', $fields, ['Referer' => $this->shop()->url . '/customer/account/']);
        self::assertSame(302, $sent['status']);
        self::assertMatchesRegularExpression('#^Location: \S+/customer/account/\s#mi', $sent['headers']);

        $after = $browser->get('/customer/account/')['body'];
        $line = '#<summary class="lr-notice__line">You read this on .+<span class="lr-notice__link">Read it again#';
        self::assertMatchesRegularExpression($line, $after);
        self::assertStringContainsString('Important: &lt;your&gt; data', $after);
        self::assertStringNotContainsString('lr-notice__button', $after);
    }

    public function testTheElementGetsJsonAndPressingTwiceIsHarmless(): void
    {
        $browser = new WebBrowser($this->shop());
        $browser->signIn(WebShop::CUSTOMER, WebShop::PASSWORD);
        $fields = ['form_key' => $browser->formKey($browser->get('/customer/account/')['body']), 'notice_id' => self::$notice];
        $script = ['Accept' => 'application/json', 'X-Requested-With' => 'XMLHttpRequest'];
        $first = $browser->post('/leakresponse/notice/acknowledge/', $fields, $script);
        $second = $browser->post('/leakresponse/notice/acknowledge/', $fields, $script);
        self::assertSame(['acknowledged_at', 'line'], array_keys((array) json_decode($first['body'], true)));
        self::assertSame($first['body'], $second['body']);
    }

    public function testAPostWithoutFormKeyOrSessionStoresNothing(): void
    {
        $stranger = new WebBrowser($this->shop());
        $key = $stranger->formKey($stranger->get('/customer/account/login/')['body']);
        $sent = $stranger->post('/leakresponse/notice/acknowledge/', ['form_key' => $key, 'notice_id' => self::$notice]);
        self::assertMatchesRegularExpression('#^Location: \S+/customer/account/login/#mi', $sent['headers']);
        $forged = $stranger->post('/leakresponse/notice/acknowledge/', ['form_key' => 'no', 'notice_id' => self::$notice]);
        self::assertSame(302, $forged['status']);
    }

    public function testTheNoticeIsThereForHeadlessShopsToo(): void
    {
        $token = ['Authorization' => 'Bearer ' . $this->shop()->token('customer', WebShop::CUSTOMER)];
        $mine = $this->shop()->rest('GET', '/V1/leakresponse/mine/notices', $token)['data'];
        self::assertSame([self::$notice], array_column($mine, 'id'));
        $read = $this->shop()->rest('POST', '/V1/leakresponse/mine/notices/' . self::$notice . '/acknowledge', $token, []);
        self::assertNotEmpty($read['data']['acknowledged_at']);
        self::assertSame(404, $this->shop()->rest('POST', '/V1/leakresponse/mine/notices/4000000/acknowledge', $token, [])['status']);
        self::assertSame('customer_id', $this->shop()->rest('GET', '/V1/leakresponse/mine/notices?customer_id=1', $token)['field']);

        $query = '{customer{leak_response_notices{id lang: locale dir title body advice published_at acknowledged_at}}}';
        $graph = $this->graphQl($query, $token);
        self::assertSame(self::$notice, $graph['data']['customer']['leak_response_notices'][0]['id']);
        $write = $this->graphQl('mutation{acknowledgeLeakResponseNotice(notice_id:' . self::$notice . '){acknowledged_at}}', $token);
        self::assertSame($read['data']['acknowledged_at'], $write['data']['acknowledgeLeakResponseNotice']['acknowledged_at']);
        $guest = $this->graphQl('mutation{acknowledgeLeakResponseNotice(notice_id:' . self::$notice . '){id}}', []);
        self::assertSame('graphql-authorization', $guest['errors'][0]['extensions']['category']);
    }

    public function testAfterPasswordsWereEndedEverybodyReadsTheSameWords(): void
    {
        $ids = $this->shop()->accounts();
        $signer = $this->enrolled('words ' . microtime(), "admin:{$ids['lrtest_full']}");
        $incident = $signer->call('POST', '/V1/leakresponse/incidents', WebRoutes::body('/incidents', self::uuid()))['data']['id'];
        $plan = $signer->call('POST', '/V1/leakresponse/plans', [
            'incident_id' => $incident,
            'action' => 'reset_credentials',
            'scope' => ['kind' => 'customers', 'ids' => [$ids['customer']]],
            'audience' => ['customers'],
        ])['data']['plan_hash'];
        $order = ['plan_hash' => $plan] + WebRoutes::body('/containments', self::uuid());
        self::assertSame(200, $signer->call('POST', '/V1/leakresponse/containments', $order)['status']);

        $login = (new WebBrowser($this->shop()))->get('/customer/account/login/')['body'];
        self::assertStringContainsString('aria-labelledby="lr-password-news-title"', $login);
        self::assertStringContainsString('You may need a new password', $login);
        self::assertMatchesRegularExpression('#<a href="[^"]+/customer/account/forgotpassword/">set a new one</a>#', $login);

        $words = [];
        foreach ([[WebShop::CUSTOMER, WebShop::PASSWORD], ['person1@example.test', 'wrong'], ['nobody@example.test', 'wrong']] as $try) {
            $browser = new WebBrowser($this->shop());
            self::assertStringContainsString('/customer/account/login/', $browser->signIn(...$try));
            $words[] = $browser->messages();
        }
        self::assertSame(
            array_fill(0, 3, 'We could not sign you in. Check your email and password, or set a new password.'),
            $words
        );
    }

    /**
     * @param array<string, string> $headers
     * @return array<string, mixed>
     */
    private function graphQl(string $query, array $headers): array
    {
        $body = (string) json_encode(['query' => $query]);
        $answer = $this->shop()->send('POST', '/graphql', $headers + ['Content-Type' => 'application/json'], $body);
        /** @var array<string, mixed> $read */
        $read = json_decode($answer['body'], true);
        return $read;
    }
}
