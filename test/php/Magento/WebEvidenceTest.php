<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Magento;

use PDO;
use PHPUnit\Framework\Attributes\CoversNothing;
use Vendor\LeakResponse\Core\Preserve\CustodyRecord;
use Vendor\LeakResponse\Core\Preserve\Dsse;
use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Test\Support\AgeTool;
use Vendor\LeakResponse\Test\Support\PreserveKit;

/** Evidence of a running Magento: planned, collected over HTTP and on the shell, killed and taken up, opened, handed over. */
#[CoversNothing]
class WebEvidenceTest extends WebTestCase
{
    private const BASE = '/V1/leakresponse';
    private const ALL = ['kind' => 'all', 'ids' => []];
    private string $settings = '';

    protected function setUp(): void
    {
        parent::setUp();
        $file = "{$this->shop()->root}/app/etc/env.php";
        $this->settings = (string) file_get_contents($file);
        $env = include $file;
        $env['leakresponse']['evidence'] = ['recipients' => [PreserveKit::RECIPIENT], 'roots' => ["{$this->shop()->root}/app/etc"]];
        $this->write("<?php\nreturn " . var_export($env, true) . ";\n");
    }

    protected function tearDown(): void
    {
        if ($this->settings !== '') {
            $this->write($this->settings);
        }
        parent::tearDown();
    }

    public function testACardCaseIsPreservedOverHttpBeforeSessionsMayBeEnded(): void
    {
        $signer = $this->signer();
        $incident = $this->incident($signer);
        $signer->call('POST', self::BASE . "/incidents/{$incident}/preserve-only", ['preserve_only' => true, 'reason' => 'a card case']);
        $end = fn (): array => $signer->call('POST', self::BASE . '/plans', [
            'incident_id' => $incident, 'action' => 'end_sessions', 'scope' => self::ALL, 'audience' => ['customers'],
        ]);
        self::assertSame([422, 'evidence_first'], [$end()['status'], $end()['code']]);

        $plan = $this->plan($signer, $incident, 'volatile');
        self::assertSame('session_store', $plan['kinds'][0]['kind'], 'what is gone soonest comes first');
        $package = $this->started($signer, $plan['plan_hash']);
        for ($turns = 0; $turns < 30 && $package['state'] === 'running'; $turns++) {
            $package = $signer->call('POST', self::BASE . "/evidence-packages/{$package['id']}/advance", [])['data'];
        }
        self::assertContains($package['state'], ['complete', 'partial'], (string) json_encode($package));
        self::assertSame($package['items'], $package['collected'] + $package['not_accessible'] + $package['untrusted']);
        self::assertSame(200, $end()['status'], 'what the act destroys is kept now');

        $items = $signer->call('GET', self::BASE . "/evidence-packages/{$package['id']}/items")['data'];
        $tokens = $this->item($items, 'table oauth_token');
        $file = $this->taken($signer, $package['id'], $tokens['parts'][0]);
        self::assertStringContainsString('"table":"oauth_token"', AgeTool::open($file));
        unlink($file);
        $this->handedOver($signer, $package);
    }

    public function testAKilledCollectionIsTakenUpAndNothingIsMissing(): void
    {
        $signer = $this->signer();
        $incident = $this->incident($signer);
        $package = $this->started($signer, $this->plan($signer, $incident, 'full')['plan_hash']);
        $process = proc_open(
            ['php', "{$this->shop()->root}/bin/magento", 'leakresponse:evidence:preserve', "--package={$package['id']}"],
            [1 => ['file', '/dev/null', 'w'], 2 => ['file', '/dev/null', 'w']],
            $pipes
        );
        self::assertNotFalse($process);
        $url = self::BASE . "/evidence-packages/{$package['id']}";
        for ($looks = 0; $looks < 200 && ($signer->call('GET', $url)['data']['collected'] ?? 0) < 20; $looks++) {
            usleep(100000);
        }
        proc_terminate($process, SIGKILL);
        proc_close($process);
        $killed = $signer->call('GET', $url)['data'];
        self::assertSame('running', $killed['state'], 'the worker was killed in the middle');
        $this->leaseRunsOut($package['id']);
        $this->shop()->console(['leakresponse:evidence:preserve', "--package={$package['id']}"]);
        $closed = $signer->call('GET', $url)['data'];
        self::assertContains($closed['state'], ['complete', 'partial']);
        self::assertSame($closed['items'], $closed['collected'] + $closed['not_accessible'] + $closed['untrusted']);
        self::assertGreaterThan(300, $closed['items']);
        self::assertCount(2, $closed['snapshots'], 'the snapshot that was lost and the one after it');
        $names = array_column($closed['snapshots'][1]['position'], 'name');
        self::assertContains('server_time', $names);
        $items = $signer->call('GET', "{$url}/items")['data'];
        $customers = $this->item($items, 'table customer_entity');
        self::assertSame('collected', $customers['state']);
        $file = $this->taken($signer, $package['id'], $customers['parts'][0]);
        $text = AgeTool::open($file);
        unlink($file);
        self::assertStringContainsString('@example.test', $text);
        $manifest = $signer->call('GET', "{$url}/manifest")['data']['envelope'];
        $payload = (string) base64_decode(json_decode($manifest, true)['payload'], true);
        self::assertStringNotContainsString('@example.test', $payload);
        self::assertSame($closed['manifest_hash'], hash('sha256', $payload));
    }

    /** @param array<string, mixed> $package */
    private function handedOver(WebSigner $signer, array $package): void
    {
        $pair = sodium_crypto_sign_seed_keypair(hash('sha256', 'evidence story', true));
        $envelope = fn (string $by): string => Dsse::sign(CustodyRecord::TYPE, CanonicalJson::encode([
            'v' => 1, 'package' => $package['id'], 'manifest' => $package['manifest_hash'], 'n' => 1, 'prev' => str_repeat('0', 64),
            'act' => 'handed_over', 'to' => 'PFI GmbH', 'reason' => 'for examination', 'at' => '2026-11-21T10:00:00Z',
        ]), $by);
        $url = self::BASE . "/evidence-packages/{$package['id']}";
        $stranger = sodium_crypto_sign_seed_keypair(random_bytes(32));
        self::assertSame('custody_not_signed', $signer->call('POST', "{$url}/custody", ['envelope' => $envelope($stranger)])['code']);
        self::assertSame(200, $signer->call('POST', "{$url}/custody", ['envelope' => $envelope($pair)])['status']);
        $chain = $signer->call('GET', "{$url}/manifest")['data']['custody'];
        self::assertSame(['PFI GmbH'], array_column($chain, 'to'));
    }

    /**
     * @param array<string, mixed> $part
     * @return string a file with the encrypted bytes
     */
    private function taken(WebSigner $signer, string $package, array $part): string
    {
        $name = basename($part['file'], '.age');
        $bytes = '';
        $from = '0';
        while ($from !== null) {
            $chunk = $signer->call('GET', self::BASE . "/evidence-packages/{$package}/parts/{$name}", null, "from={$from}")['data'];
            $bytes .= base64_decode($chunk['bytes'], true);
            $from = $chunk['next'] ?? null;
        }
        self::assertSame($part['sha256'], hash('sha256', $bytes));
        $file = (string) tempnam(sys_get_temp_dir(), 'lr-part');
        file_put_contents($file, $bytes);
        return $file;
    }

    /**
     * @param list<array<string, mixed>> $items
     * @return array<string, mixed>
     */
    private function item(array $items, string $name): array
    {
        foreach ($items as $item) {
            if ($item['name'] === $name) {
                return $item;
            }
        }
        self::fail("There is no item {$name}.");
    }

    private function signer(): WebSigner
    {
        return $this->enrolled('evidence story', "admin:{$this->shop()->accounts()['lrtest_full']}");
    }

    private function incident(WebSigner $signer): int
    {
        return $signer->call('POST', self::BASE . '/incidents', WebRoutes::body('/incidents', self::uuid()))['data']['id'];
    }

    /** @return array<string, mixed> */
    private function plan(WebSigner $signer, int $incident, string $mode): array
    {
        $body = ['incident_id' => $incident, 'mode' => $mode, 'host_suspect' => false];
        for ($looks = 0; $looks < 20; $looks++) {
            $plan = $signer->call('POST', self::BASE . '/evidence-plans', $body);
            // PHP looks at env.php anew after some seconds.
            if ($plan['status'] === 200 && $plan['data']['recipients'] === [PreserveKit::RECIPIENT]) {
                return $plan['data'];
            }
            usleep(500000);
        }
        self::fail((string) json_encode($plan ?? null));
    }

    /** @return array<string, mixed> */
    private function started(WebSigner $signer, string $hash): array
    {
        $started = $signer->call('POST', self::BASE . '/evidence-packages', [
            'plan_hash' => $hash, 'reason' => 'a test of evidence', 'idempotency_key' => self::uuid(),
        ]);
        self::assertSame(200, $started['status'], (string) json_encode($started));
        return $started['data'];
    }

    private function leaseRunsOut(string $package): void
    {
        $env = include "{$this->shop()->root}/app/etc/env.php";
        $database = $env['db']['connection']['default'];
        $where = str_contains($database['host'], '/')
            ? "unix_socket={$database['host']}"
            : 'host=' . str_replace(':', ';port=', $database['host']);
        $pdo = new PDO("mysql:{$where};dbname={$database['dbname']}", $database['username'], $database['password']);
        $table = "{$env['db']['table_prefix']}leakresponse_preserve_package";
        $pdo->prepare("UPDATE {$table} SET lease_until = 0 WHERE id = ?")->execute([$package]);
    }

    private function write(string $text): void
    {
        $file = "{$this->shop()->root}/app/etc/env.php";
        file_put_contents("{$file}.lr", $text);
        rename("{$file}.lr", $file);
    }
}
