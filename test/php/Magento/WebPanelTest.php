<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** The Control room's page, its two doors and the session behind them. */
#[CoversNothing]
class WebPanelTest extends WebTestCase
{
    private const INCIDENTS = '/V1/leakresponse/incidents';
    private const HASH = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb';

    public function testThePageHandsThePanelOneAttributeAndLoadsItThroughMagento(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $config = $panel->config();
        self::assertStringContainsString('data-mage-init', $panel->page);
        self::assertStringContainsString('Vendor_LeakResponse/js/control-room.min', $panel->page);
        self::assertSame(
            [
                'bridgeUrl', 'stepUpUrl', 'formKey', 'locale', 'messages', 'stores', 'may', 'asksCode', 'sessionEndsAt',
                'start', 'acts', 'words',
            ],
            array_keys($config)
        );
        self::assertStringNotContainsString('/key/', $config['bridgeUrl'] . $config['stepUpUrl']);
        self::assertEqualsCanonicalizing(WebRoutes::acl(), $config['may']);
    }

    public function testThePageTellsARestrictedRoleWhatItMay(): void
    {
        $may = (new WebPanel($this->shop()))->signIn('lrtest_watch')->config()['may'];
        self::assertEqualsCanonicalizing(['Vendor_LeakResponse::leak_response', 'Vendor_LeakResponse::control_room'], $may);
        self::assertArrayNotHasKey('may', (new WebPanel($this->shop()))->signIn('lrtest_other')->config());
    }

    public function testWithoutASessionTheDoorsAnswer401AsJson(): void
    {
        $nobody = new WebPanel($this->shop());
        foreach ([$nobody->call('GET', self::INCIDENTS), $nobody->stepUp(self::HASH, WebShop::PASSWORD)] as $answer) {
            self::assertSame([401, 'session_ended'], [$answer['status'], $answer['code']]);
        }
    }

    public function testWithoutTheFormKeyTheDoorsAnswer403AsJson(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        foreach (['bridge/call', 'stepup/verify'] as $door) {
            $answer = $panel->post("/admin/leakresponse/{$door}", '{}', 'wrong');
            self::assertSame([403, 'form_key_wrong'], [$answer['status'], $answer['code']], $door);
        }
    }

    public function testTheDoorsTakeNoGet(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $answer = $this->shop()->send('GET', '/admin/leakresponse/bridge/call/', [], null, $panel->jar);
        self::assertStringNotContainsString('"method"', $answer['body']);
        self::assertNotSame(200, $answer['status']);
    }

    public function testTheBridgeRefusesACallThatIsNotWrittenAsItShouldBe(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $bad = [
            'call' => 'no JSON',
            'method' => '{"path":"/V1/leakresponse/incidents"}',
            'path' => '{"method":"GET","path":7}',
            'body' => '{"method":"POST","path":"/V1/leakresponse/incidents","body":[]}',
            'headers' => '{"method":"GET","path":"/V1/leakresponse/incidents","headers":{}}',
        ];
        foreach ($bad as $field => $call) {
            $answer = $panel->post('/admin/leakresponse/bridge/call', $call);
            self::assertSame([400, $field], [$answer['status'], $answer['field']], $call);
        }
    }

    public function testAStepUpGivesANewSessionAndTheOldCookieOpensNothing(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $thief = $panel->stolen();
        self::assertSame(200, $thief->call('GET', self::INCIDENTS)['status']);
        $before = $panel->sessionId();

        $proof = $panel->stepUp(self::HASH, WebShop::PASSWORD);

        self::assertSame(200, $proof['status']);
        self::assertMatchesRegularExpression('/^[A-Za-z0-9_-]{43}$/', $proof['data']['step_up'] ?? '');
        self::assertNotSame($before, $panel->sessionId());
        self::assertSame(200, $panel->call('GET', self::INCIDENTS)['status']);
        self::assertSame('session_ended', $thief->call('GET', self::INCIDENTS)['code']);
        self::assertSame(200, $panel->call('GET', self::INCIDENTS)['status']);
    }

    public function testAWrongPasswordIsNoStepUpAndSixOfThemLockTheAccountAndEndTheSession(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_watch');
        for ($try = 1; $try <= 5; $try++) {
            $answer = $panel->stepUp(self::HASH, 'wrong');
            self::assertSame([403, 'step_up_wrong', 'password'], [$answer['status'], $answer['code'], $answer['field']]);
        }
        self::assertSame('step_up_locked', $panel->stepUp(self::HASH, 'wrong')['code']);
        self::assertSame('session_ended', $panel->call('GET', self::INCIDENTS)['code']);
    }

    public function testAProofIsGoodForItsSubjectAndItsSessionOnly(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $proof = $panel->stepUp(self::HASH, WebShop::PASSWORD)['data']['step_up'];
        $plan = $this->plan($panel);
        $start = ['plan_hash' => $plan, 'reason' => 'a test of proofs', 'idempotency_key' => self::uuid()];
        self::assertSame('step_up_needed', $panel->call('POST', '/V1/leakresponse/containments', $start)['code']);
        self::assertSame(
            'step_up_wrong',
            $panel->call('POST', '/V1/leakresponse/containments', $start + ['step_up' => $proof])['code']
        );
        $token = $this->shop()->token('admin', 'lrtest_full');
        $right = $panel->stepUp($plan, WebShop::PASSWORD)['data']['step_up'];
        $bearer = $this->shop()->rest('POST', '/V1/leakresponse/containments', ['Authorization' => "Bearer {$token}"], $start + [
            'step_up' => $right,
        ]);
        self::assertSame('proof_needed', $bearer['code']);
    }

    private function plan(WebPanel $panel): string
    {
        $incident = $panel->call('POST', self::INCIDENTS, WebRoutes::body(self::INCIDENTS, self::uuid()))['data']['id'];
        $plan = $panel->call('POST', '/V1/leakresponse/plans', [
            'incident_id' => $incident,
            'action' => 'end_sessions',
            'scope' => ['kind' => 'customers', 'ids' => [$this->shop()->accounts()['customer']]],
            'audience' => ['customers'],
        ]);
        return (string) ($plan['data']['plan_hash'] ?? self::fail('No plan: ' . json_encode($plan)));
    }
}
