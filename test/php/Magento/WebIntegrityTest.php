<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PHPUnit\Framework\Attributes\CoversNothing;

/** Files of a real Magento, compared with the manifest of a deploy. */
#[CoversNothing]
class WebIntegrityTest extends WebTestCase
{
    private const CORE = 'vendor/magento/framework/App/Bootstrap.php';
    private const UPLOAD = 'pub/media/customer_address/l/r/sess_lrtest';
    private const LINK = 'pub/media/lrtest-link.jpg';

    private string $original = '';

    protected function setUp(): void
    {
        parent::setUp();
        $core = is_file($this->path(self::CORE)) ? self::CORE : 'lib/internal/Magento/Framework/App/Bootstrap.php';
        $this->original = (string) file_get_contents($this->path($core));
    }

    protected function tearDown(): void
    {
        if ($this->original !== '') {
            file_put_contents($this->path($this->core()), $this->original);
            foreach ([self::UPLOAD, self::LINK] as $left) {
                if (is_link($this->path($left)) || is_file($this->path($left))) {
                    unlink($this->path($left));
                }
            }
        }
        parent::tearDown();
    }

    public function testADeployIsQuietAnIntruderIsFoundAndAHotfixIsAccepted(): void
    {
        $this->console(['leakresponse:integrity:manifest', '--reason=start of the test', '--take-open']);
        self::assertSame([], $this->differences($this->scan()), 'nothing differs after a deploy');

        $folder = dirname($this->path(self::UPLOAD));
        if (!is_dir($folder)) {
            mkdir($folder, 0775, true);
        }
        file_put_contents($this->path(self::UPLOAD), 'a|O:8:"stdClass":0:{}');
        symlink('/etc/passwd', $this->path(self::LINK));
        file_put_contents($this->path($this->core()), $this->original . '// hotfix ' . bin2hex(random_bytes(8)));
        $found = $this->differences($this->scan());
        self::assertSame(['added ' . self::UPLOAD, 'added ' . self::LINK, 'changed ' . $this->core()], $found);

        $this->acceptOverRest($this->core());
        $made = $this->console(['leakresponse:integrity:manifest', '--reason=release of the test']);
        self::assertContains($made['exit'], [0, 5], $made['out'] . $made['err']);
        $left = $this->differences($this->scan());
        self::assertSame(['added ' . self::UPLOAD, 'added ' . self::LINK], $left, 'a deploy takes no upload for granted');
    }

    private function acceptOverRest(string $path): void
    {
        $signer = $this->enrolled('integrity ' . microtime(), "admin:{$this->shop()->accounts()['lrtest_full']}");
        $open = $signer->call('GET', '/V1/leakresponse/integrity/differences', null, 'limit=100')['data']['differences'];
        $ours = array_values(array_filter($open, static fn (array $one): bool => $one['path'] === $path))[0];
        $accepted = $signer->call('POST', "/V1/leakresponse/integrity/differences/{$ours['id']}/accept", [
            'state_hash' => $ours['state_hash'], 'reason' => 'hotfix of the test',
        ]);
        self::assertSame([200, 'accepted'], [$accepted['status'], $accepted['data']['state'] ?? ''], (string) json_encode($accepted));
        self::assertSame('sound', $signer->call('GET', '/V1/leakresponse/integrity')['data']['trust']);
    }

    public function testAReportOfABrowserIsCountedAndLeavesNoTraceAtTheBrowser(): void
    {
        $report = ['csp-report' => [
            'document-uri' => "{$this->shop()->url}/checkout/?token=secret",
            'effective-directive' => 'script-src-elem',
            'blocked-uri' => 'https://lrtest-' . bin2hex(random_bytes(4)) . '.example.test/x.js?y=1',
        ]];
        $answer = $this->shop()->send(
            'POST',
            '/leakresponse/csp/report',
            ['Content-Type' => 'application/csp-report'],
            (string) json_encode($report)
        );
        self::assertSame(204, $answer['status']);
        self::assertStringNotContainsString('private_content_version', $answer['headers']);
        $signer = $this->enrolled('csp ' . microtime(), "admin:{$this->shop()->accounts()['lrtest_full']}");
        $newest = $signer->call('GET', '/V1/leakresponse/csp-reports')['data'];
        $origin = explode('/x.js', $report['csp-report']['blocked-uri'])[0];
        $ours = array_values(array_filter($newest, static fn (array $row): bool => $row['blocked'] === $origin));
        self::assertSame([['/checkout', 1]], array_map(static fn (array $row): array => [$row['page'], $row['reports']], $ours));
    }

    /** @return array<string, mixed> */
    private function scan(): array
    {
        $ran = $this->console(['leakresponse:integrity:scan', '--quick', '--json']);
        self::assertContains($ran['exit'], [0, 4], $ran['out'] . $ran['err']);
        /** @var array<string, mixed> $data */
        $data = json_decode($ran['out'], true);
        self::assertSame('done', $data['state'] ?? '', $ran['out']);
        return $data;
    }

    /**
     * @param array<string, mixed> $scan
     * @return list<string> in the order of the paths; what a shop in developer mode makes by itself is left out
     */
    private function differences(array $scan): array
    {
        $open = array_map(static fn (array $one): string => "{$one['change']} {$one['path']}", (array) $scan['open']);
        $open = array_filter($open, static fn (string $one): bool => preg_match('#^\w+ (generated|var|pub/static)/#', $one) !== 1);
        sort($open);
        return $open;
    }

    /**
     * @param list<string> $arguments
     * @return array{exit: int, out: string, err: string}
     */
    private function console(array $arguments): array
    {
        return $this->shop()->console($arguments);
    }

    private function core(): string
    {
        return is_file($this->path(self::CORE)) ? self::CORE : 'lib/internal/Magento/Framework/App/Bootstrap.php';
    }

    private function path(string $path): string
    {
        return "{$this->shop()->root}/{$path}";
    }
}
