<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Test\Support\TimestampServer;
use Vendor\LeakResponse\Test\Support\TlsCollector;

/** Checkpoints reach collectors over TLS, whole and only those that the settings name. */
class CollectorAnchorTest extends AnchorTestCase
{
    private ?TlsCollector $collector = null;

    protected function tearDown(): void
    {
        $this->collector?->stop();
        parent::tearDown();
    }

    public function testACollectorGetsTheSignedCheckpointAndItsOwnPassword(): void
    {
        file_put_contents("{$this->folder}/token", "append-only-1\n");
        $place = $this->place('http', '/good') + ['token_file' => "{$this->folder}/token"];
        self::assertSame(['vault' => 'kept'], $this->sender(['vault' => $place])->send($this->cron()));
        $sent = $this->collector?->collected()[0] ?? [];
        $told = json_decode((string) base64_decode($sent['body'], true), true);
        self::assertSame($this->ledger->tables->head()?->checkpoint, $told['note']);
        self::assertSame(['5', $this->ledger->key->fingerprint()], [$told['size'], $told['fingerprint']]);
        self::assertSame('Bearer append-only-1', $sent['headers']['authorization']);
        self::assertSame('application/json', $sent['headers']['content-type']);
        $anchor = $this->ledger->anchors->newest('vault');
        self::assertSame(['https', 'acknowledged', null], [$anchor?->getKind(), $anchor?->getProof(), $anchor?->getToken()]);
        self::assertSame('vault', $this->ledger->evidence->read()->getProvenBy());
        $this->ledger->sequencer->seal();
        self::assertStringNotContainsString('append-only', implode('', $this->entries()));
    }

    /** @return iterable<string, array{string, array<string, mixed>, string}> path, other settings, reason */
    public static function wrongAnswers(): iterable
    {
        yield 'it refuses' => ['/refuses', [], 'refused'];
        yield 'it sends us elsewhere' => ['/redirect', [], 'refused'];
        yield 'it answers without end' => ['/long', [], 'damaged'];
        yield 'it hangs up without an answer' => ['/silent', [], 'away'];
        yield 'no password can be read' => ['/good', ['token_file' => '/nowhere'], 'setting'];
        yield 'it lies in a private network' => ['/good', ['private' => false], 'address'];
    }

    /** @param array<string, mixed> $settings */
    #[DataProvider('wrongAnswers')]
    public function testACheckpointThatACollectorDidNotTakeIsNotKept(string $path, array $settings, string $reason): void
    {
        $places = ['vault' => $settings + $this->place('http', $path)];
        self::assertSame(['vault' => $reason], $this->sender($places)->send($this->cron()));
        self::assertNull($this->ledger->anchors->newest('vault'));
    }

    public function testAServerOfAnotherAuthorityGetsNothing(): void
    {
        foreach (['http' => '/good', 'syslog' => ''] as $kind => $path) {
            $places = ['vault' => $this->place($kind, $path, 'false-web')];
            self::assertSame(['vault' => 'away'], $this->sender($places)->send($this->cron(), true));
            self::assertSame([], $this->collector?->collected());
            $this->collector?->stop();
        }
        $plain = ['url' => "http://127.0.0.1:{$this->collector?->port}/good"] + $this->place('http', '/good');
        self::assertSame(['vault' => 'address'], $this->sender(['vault' => $plain])->send($this->cron(), true));
    }

    public function testALogCollectorGetsOneCountedMessage(): void
    {
        $places = ['siem' => $this->place('syslog', '')];
        self::assertSame(['siem' => 'kept'], $this->sender($places)->send($this->cron()));
        $sent = $this->collector?->collected()[0] ?? [];
        $message = (string) base64_decode($sent['message'], true);
        self::assertSame($sent['length'], strlen($message));
        $form = '/^<109>1 \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z \S+ leakresponse - checkpoint - \xef\xbb\xbf(\{.+\})$/D';
        self::assertSame(1, preg_match($form, $message, $part));
        self::assertSame($this->ledger->tables->head()?->checkpoint, json_decode($part[1], true)['note']);
        self::assertSame('sent', $this->ledger->anchors->newest('siem')?->getProof());
        self::assertNull($this->ledger->evidence->read()->getProvenBy(), 'Nobody said that they have it.');
        self::assertSame('ok', $this->probe($places)->look()->state);
    }

    public function testALogCollectorThatHangsUpHasNotGotIt(): void
    {
        self::assertSame(['siem' => 'refused'], $this->sender(['siem' => $this->place('syslog', '', 'web', true)])->send($this->cron()));
        self::assertNull($this->ledger->anchors->newest('siem'));
    }

    public function testALogCollectorThatWantsACertificateGetsTheOneOfTheSettings(): void
    {
        $place = $this->place('mutual', '');
        self::assertSame(['siem' => 'refused'], $this->sender(['siem' => $place])->send($this->cron()));
        $place['client'] = TimestampServer::running()->file('web-both.pem');
        self::assertSame(['siem' => 'kept'], $this->sender(['siem' => $place])->send($this->cron(), true));
    }

    public function testOneThatIsAwayHoldsUpNoOther(): void
    {
        $away = ['kind' => 'syslog', 'url' => 'tls://127.0.0.1:9', 'private' => true];
        $places = ['siem' => $away, 'vault' => $this->place('http', '/good'), 'odd' => ['kind' => 'pigeon', 'url' => 'x']];
        self::assertSame(['siem' => 'away', 'vault' => 'kept', 'odd' => 'setting'], $this->sender($places)->send($this->cron()));
    }

    /** @return array<string, mixed> settings of a collector that is started for this */
    private function place(string $kind, string $path, string $certificate = 'web', bool $refuses = false): array
    {
        $this->collector = TlsCollector::start($kind, $certificate, $refuses);
        $where = "127.0.0.1:{$this->collector->port}{$path}";
        return [
            'kind' => $kind === 'http' ? 'https' : 'syslog',
            'url' => $kind === 'http' ? "https://{$where}" : "tls://{$where}",
            'private' => true,
            'ca' => TimestampServer::running()->file('ca.pem'),
        ];
    }
}
