<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PDO;
use PHPUnit\Framework\Attributes\CoversNothing;

/** The banner of the admin in a real shop: before, while a switch is on, when somebody works against it, and after the lift. */
#[CoversNothing]
class WebBannerTest extends WebTestCase
{
    private const DASHBOARD = '/admin/admin/dashboard/';
    /** Taken from the menu, whose links carry the key of the session. */
    private const OTHERS = ['/admin/sales/order/', '/admin/customer/index/', '/admin/leakresponse/incidents/'];

    private WebSigner $signer;

    protected function setUp(): void
    {
        parent::setUp();
        $this->signer = $this->enrolled('banner ' . microtime(), 'admin:1');
    }

    public function testItStandsOnEveryPageForEverybodyWhileASwitchIsOnAndNoLonger(): void
    {
        $full = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $other = (new WebPanel($this->shop()))->signIn('lrtest_other');
        self::assertSame('', $this->banner($full, self::DASHBOARD));
        $run = $this->suspend();
        try {
            foreach ([self::DASHBOARD, ...$this->others($full)] as $page) {
                $banner = $this->banner($full, $page);
                self::assertStringContainsString('Parts of this shop are contained', $banner, $page);
                self::assertMatchesRegularExpression('/Payment, the whole shop: on since .+, by .+\. Incident \d+\./', $banner, $page);
                self::assertMatchesRegularExpression('#href="https?://[^"]+/leakresponse/room/index/key/[0-9a-f]+/"#', $banner, $page);
            }
            $minimal = $this->banner($other, self::DASHBOARD);
            self::assertStringContainsString('This shop is being protected', $minimal);
            self::assertStringNotContainsString('Payment', $minimal);
            self::assertStringNotContainsString('href', $minimal);
            self::assertStringNotContainsString('lr-contained', $this->shop()->send('GET', '/admin/')['body']);
        } finally {
            $this->lift($run);
        }
        self::assertSame('', $this->banner($full, self::DASHBOARD));
        self::assertSame('', $this->banner($other, self::DASHBOARD));
    }

    public function testNeitherSqlNorTheSwitchOfModuleOutputTakesItAway(): void
    {
        $full = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $run = $this->suspend();
        try {
            $this->sql("UPDATE leakresponse_contain_switch SET is_on = 0 WHERE kind = 'suspend_payment'");
            self::assertStringContainsString('on since', $this->banner($full, self::DASHBOARD));
            $this->sql(
                "INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0,"
                . " 'advanced/modules_disable_output/Vendor_LeakResponse', '1')"
            );
            $this->shop()->console(['cache:flush']);
            self::assertStringContainsString('on since', $this->banner($full, self::DASHBOARD));
        } finally {
            $this->sql("DELETE FROM core_config_data WHERE path = 'advanced/modules_disable_output/Vendor_LeakResponse'");
            $this->sql("UPDATE leakresponse_contain_switch SET is_on = 1 WHERE run_id <> ''");
            $this->shop()->console(['cache:flush']);
            $this->lift($run);
        }
    }

    public function testAStateThatCannotBeReadIsSaidAndBreaksNoPage(): void
    {
        $full = (new WebPanel($this->shop()))->signIn('lrtest_full');
        $this->sql('RENAME TABLE leakresponse_contain_switch TO leakresponse_contain_switch_away');
        try {
            $banner = $this->banner($full, self::DASHBOARD);
            self::assertStringContainsString('We cannot tell whether this shop is contained', $banner);
            self::assertStringContainsString('The database did not answer', $banner);
        } finally {
            $this->sql('RENAME TABLE leakresponse_contain_switch_away TO leakresponse_contain_switch');
        }
        self::assertSame('', $this->banner($full, self::DASHBOARD));
    }

    /** The banner's markup as text; empty where the page has none. The page itself must have come. */
    private function banner(WebPanel $panel, string $page): string
    {
        return preg_match('#<section class="lr-contained".*?</section>#s', $this->page($panel, $page), $banner) === 1
            ? html_entity_decode($banner[0], ENT_QUOTES)
            : '';
    }

    private function page(WebPanel $panel, string $page): string
    {
        $answer = $this->shop()->send('GET', $page, [], null, $panel->jar);
        for ($hops = 0; $hops < 5 && preg_match('/^Location: (\S+)/mi', $answer['headers'], $to) === 1; $hops++) {
            $answer = $this->shop()->send('GET', $to[1], [], null, $panel->jar);
        }
        self::assertSame(200, $answer['status'], $page);
        self::assertStringContainsString('admin__menu', $answer['body'], $page);
        return $answer['body'];
    }

    /** @return list<string> */
    private function others(WebPanel $panel): array
    {
        $dashboard = $this->page($panel, self::DASHBOARD);
        $found = [];
        foreach (self::OTHERS as $page) {
            self::assertSame(1, preg_match('#https?://[^"]*' . preg_quote($page, '#') . '[^"]*#', $dashboard, $link), $page);
            $found[] = $link[0];
        }
        return $found;
    }

    private function sql(string $statement): void
    {
        /** @var array{db: array{connection: array{default: array{host: string, dbname: string, username: string, password: string}}}} $env */
        $env = require $this->shop()->root . '/app/etc/env.php';
        $settings = $env['db']['connection']['default'];
        [$host, $port] = explode(':', $settings['host']) + [1 => '3306'];
        $where = str_starts_with($port, '/') ? "unix_socket={$port}" : "host={$host};port={$port}";
        (new PDO("mysql:{$where};dbname={$settings['dbname']}", $settings['username'], $settings['password']))->exec($statement);
    }

    private function suspend(): string
    {
        $scope = ['kind' => 'all', 'ids' => []];
        $incident = $this->signer->call('POST', '/V1/leakresponse/incidents', WebRoutes::body('/incidents', self::uuid()));
        $plan = $this->signer->call('POST', '/V1/leakresponse/plans', [
            'incident_id' => $incident['data']['id'], 'action' => 'suspend_payment', 'scope' => $scope, 'audience' => ['shop'],
            'options' => [['name' => 'method', 'value' => '*']],
        ]);
        $run = $this->signer->call('POST', '/V1/leakresponse/containments', [
            'plan_hash' => $plan['data']['plan_hash'] ?? '', 'reason' => 'a test of the banner', 'idempotency_key' => self::uuid(),
        ]);
        self::assertSame([200, 'on'], [$run['status'], $run['data']['switch_state'] ?? $run['code']]);
        return $run['data']['id'];
    }

    private function lift(string $id): void
    {
        $path = "/V1/leakresponse/containments/{$id}";
        $run = $this->signer->call('GET', $path)['data'];
        for ($try = 0; $try < 10 && !isset($run['finished_at']); $try++) {
            $run = $this->signer->call('POST', "{$path}/advance")['data'];
        }
        $lifted = $this->signer->call('POST', "{$path}/undo", ['version' => $run['version'], 'reason' => 'the test is over']);
        self::assertSame(200, $lifted['status'], $lifted['code']);
    }
}
