<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/**
 * Each kind of caller against each route and the bridge. What is expected is derived from webapi.xml and acl.xml, so a route
 * that is added without a thought about rights fails here.
 */
#[CoversNothing]
class WebMatrixTest extends WebTestCase
{
    private const CONTROL_ROOM = 'Vendor_LeakResponse::control_room';
    /** Reading and planning; working on an authorised run needs no new proof; undoing what has no way back is refused to all. */
    private const NEEDS_NO_PROOF = ['plans', 'playbook-plans', 'evidence-plans', 'advance', 'acknowledge', 'undo', 'person-views'];

    /** @var array<string, string> ids of one real incident, run and notice, so that no answer hides behind "not found" */
    private static array $ids = [];

    protected function setUp(): void
    {
        parent::setUp();
        if (self::$ids === []) {
            $accounts = $this->shop()->accounts();
            $signer = $this->enrolled('matrix setup ' . microtime(), "admin:{$accounts['lrtest_full']}");
            self::$ids = $this->made($signer, ['kind' => 'customers', 'ids' => [$accounts['customer']]]);
        }
    }

    public static function tearDownAfterClass(): void
    {
        self::$ids = [];
        parent::tearDownAfterClass();
    }

    public function testEveryResourceOfARouteExistsInAclXml(): void
    {
        $needed = array_column(WebRoutes::all(), 'resource');
        self::assertSame(['self'], array_values(array_unique(array_diff($needed, WebRoutes::acl()))));
        self::assertGreaterThan(15, count($needed));
    }

    public function testWithoutACallerEveryRouteAnswers401(): void
    {
        $this->expectEach(fn (array $route): string => 'not_signed_in', fn (array $route): array => $this->rest($route, []));
    }

    public function testATokenThatWasNotIssuedHereCountsAsNoCaller(): void
    {
        $this->expectEach(
            fn (array $route): string => 'not_signed_in',
            fn (array $route): array => $this->rest($route, ['Authorization' => 'Bearer ' . bin2hex(random_bytes(16))])
        );
    }

    public function testAShoppersTokenOpensOnlyTheRoutesOfAShopper(): void
    {
        $token = $this->shop()->token('customer', WebShop::CUSTOMER);
        $this->expectEach(
            fn (array $route): string => $route['resource'] === 'self' ? 'through' : 'not_allowed',
            fn (array $route): array => $this->rest($route, ['Authorization' => "Bearer {$token}"])
        );
    }

    public function testTheTokenOfAnAdminWithAllRightsMayLookAndPlanAndNoMore(): void
    {
        $token = $this->shop()->token('admin', 'lrtest_full');
        $this->expectEach(
            fn (array $route): string => match (true) {
                $route['resource'] === 'self' => 'not_allowed',
                self::changes($route) => 'proof_needed',
                default => 'through',
            },
            fn (array $route): array => $this->rest($route, ['Authorization' => "Bearer {$token}"])
        );
    }

    public function testTheTokenOfARestrictedAdminOpensOnlyWhatTheRoleNames(): void
    {
        $token = $this->shop()->token('admin', 'lrtest_watch');
        $this->expectEach(
            fn (array $route): string => $route['resource'] === self::CONTROL_ROOM ? 'through' : 'not_allowed',
            fn (array $route): array => $this->rest($route, ['Authorization' => "Bearer {$token}"])
        );
    }

    public function testTheTokenOfAnAdminWithoutOurRightsOpensNothing(): void
    {
        $token = $this->shop()->token('admin', 'lrtest_other');
        $this->expectEach(
            fn (array $route): string => 'not_allowed',
            fn (array $route): array => $this->rest($route, ['Authorization' => "Bearer {$token}"])
        );
    }

    public function testASignatureActsWithTheRightsOfItsKeyAndAccountTogether(): void
    {
        $ids = $this->shop()->accounts();
        $full = $this->enrolled('matrix full ' . microtime(), "admin:{$ids['lrtest_full']}");
        $part = $this->enrolled('matrix part ' . microtime(), "admin:{$ids['lrtest_full']}", [self::CONTROL_ROOM]);
        $weak = $this->enrolled('matrix weak ' . microtime(), "admin:{$ids['lrtest_watch']}");
        $this->expectEach(
            fn (array $route): string => $route['resource'] === 'self' ? 'not_allowed' : 'through',
            fn (array $route): array => $this->signed($full, $route)
        );
        foreach ([$part, $weak] as $signer) {
            $this->expectEach(
                fn (array $route): string => $route['resource'] === self::CONTROL_ROOM ? 'through' : 'not_allowed',
                fn (array $route): array => $this->signed($signer, $route)
            );
        }
    }

    public function testTheBridgeOpensOurRoutesAsFarAsTheRoleGoes(): void
    {
        $may = [
            'lrtest_full' => fn (array $route): string => $route['resource'] === 'self' ? 'not_allowed' : 'through',
            'lrtest_watch' => fn (array $route): string => $route['resource'] === self::CONTROL_ROOM ? 'through' : 'not_allowed',
            'lrtest_other' => fn (array $route): string => 'not_allowed',
        ];
        foreach ($may as $user => $expected) {
            $panel = (new WebPanel($this->shop()))->signIn($user);
            $this->expectEach($expected, fn (array $route): array => $panel->call(
                $route['method'],
                WebRoutes::address($route['path'], self::$ids),
                $route['method'] === 'GET' ? null : WebRoutes::body($route['path'], self::uuid())
            ), $user);
        }
    }

    public function testTheBridgeLeadsNowhereElse(): void
    {
        $panel = (new WebPanel($this->shop()))->signIn('lrtest_full');
        foreach (['/V1/customers/1', '/V1/leakresponse', '/V1/leakresponse/../customers/1', '/rest/V1/leakresponse/status'] as $path) {
            self::assertSame('unknown_route', $panel->call('GET', $path)['code'], $path);
        }
    }

    public function testAMisspeltRightOpensNothingEvenForAnAdminWithAllRights(): void
    {
        $script = dirname(__DIR__, 3) . '/scripts/magento/web/misspelt.php';
        $answer = $this->shop()->run([$script, $this->shop()->root, 'lrtest_full']);
        self::assertSame(
            ['magento' => true, 'bridge' => 'not_allowed', 'rest' => 'not_allowed'],
            json_decode($answer['out'], true),
            $answer['out'] . $answer['err']
        );
    }

    public function testOurRoutesAreNeitherAsynchronousNorInSoap(): void
    {
        $token = $this->shop()->token('admin', 'lrtest_full');
        foreach (array_filter(WebRoutes::all(), fn (array $route): bool => $route['method'] === 'POST') as $route) {
            foreach (['/async', '/async/bulk', '/all/async'] as $door) {
                $body = WebRoutes::body($route['path'], self::uuid());
                $answer = $this->shop()->rest(
                    'POST',
                    $door . WebRoutes::address($route['path'], self::$ids),
                    ['Authorization' => "Bearer {$token}"],
                    $door === '/async/bulk' ? [$body] : $body
                );
                self::assertSame([404, 'unknown_route'], [$answer['status'], $answer['code']], $door . $route['path']);
            }
        }
        $wsdl = $this->shop()->send('GET', '/soap/default?wsdl_list=1')['body'];
        self::assertStringNotContainsStringIgnoringCase('leakresponse', $wsdl);
    }

    /**
     * @param array<string, mixed> $scope
     * @return array<string, string>
     */
    private function made(WebSigner $signer, array $scope): array
    {
        $base = '/V1/leakresponse';
        $incident = $signer->call('POST', "{$base}/incidents", WebRoutes::body('/incidents', self::uuid()))['data']['id'];
        $plan = $signer->call('POST', "{$base}/plans", [
            'incident_id' => $incident, 'action' => 'end_sessions', 'scope' => $scope, 'audience' => ['customers'],
        ])['data']['plan_hash'];
        $run = $signer->call('POST', "{$base}/containments", ['plan_hash' => $plan] + WebRoutes::body('/containments', self::uuid()));
        $notice = $signer->call('POST', "{$base}/notices", [
            'incident_id' => $incident, 'scope' => $scope,
        ] + WebRoutes::body('/notices', self::uuid()));
        self::assertSame([200, 200], [$run['status'], $notice['status']], (string) json_encode([$run, $notice]));
        return ['incidentId' => (string) $incident, 'runId' => $run['data']['id'], 'noticeId' => (string) $notice['data']['id']];
    }

    /**
     * @param array{method: string, path: string, resource: string} $route
     * @param array<string, string> $headers
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    private function rest(array $route, array $headers): array
    {
        $body = $route['method'] === 'GET' ? null : WebRoutes::body($route['path'], self::uuid());
        return $this->shop()->rest($route['method'], WebRoutes::address($route['path'], self::$ids), $headers, $body);
    }

    /**
     * @param array{method: string, path: string, resource: string} $route
     * @return array{status: int, code: string, field: string, data: mixed}
     */
    private function signed(WebSigner $signer, array $route): array
    {
        [$path, $query] = explode('?', WebRoutes::address($route['path'], self::$ids)) + [1 => ''];
        $body = $route['method'] === 'GET' ? null : WebRoutes::body($route['path'], self::uuid());
        return $signer->call($route['method'], $path, $body, $query);
    }

    /**
     * @param callable(array{method: string, path: string, resource: string}): string $expected
     * @param callable(array{method: string, path: string, resource: string}): array{status: int, code: string} $call
     */
    private function expectEach(callable $expected, callable $call, string $who = ''): void
    {
        $wanted = [];
        $seen = [];
        foreach (WebRoutes::all() as $route) {
            $name = trim("{$who} {$route['method']} {$route['path']}");
            $wanted[$name] = $expected($route);
            $seen[$name] = self::outcome($call($route));
        }
        self::assertSame($wanted, $seen);
    }

    /** @param array{status: int, code: string} $answer */
    private static function outcome(array $answer): string
    {
        return match (true) {
            $answer['status'] === 401 && $answer['code'] === 'not_signed_in' => 'not_signed_in',
            $answer['status'] === 403 && in_array($answer['code'], ['not_allowed', 'proof_needed'], true) => $answer['code'],
            $answer['status'] < 500 && !in_array($answer['status'], [401], true) => 'through',
            default => "{$answer['status']} {$answer['code']}",
        };
    }

    /** @param array{method: string, path: string} $route */
    private static function changes(array $route): bool
    {
        $last = (string) substr((string) strrchr($route['path'], '/'), 1);
        return $route['method'] !== 'GET' && !in_array($last, self::NEEDS_NO_PROOF, true);
    }
}
