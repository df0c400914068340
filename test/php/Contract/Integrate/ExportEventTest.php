<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Integrate;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;
use RuntimeException;
use Vendor\LeakResponse\Core\Integrate\EventConsumer;
use Vendor\LeakResponse\Core\Integrate\EventConsumerPool;
use Vendor\LeakResponse\Core\Integrate\IncomingEvent;
use Vendor\LeakResponse\Core\Integrate\ReceiveEvent;
use Vendor\LeakResponse\Core\Integrate\SendExportEvent;
use Vendor\LeakResponse\Core\Integrate\StandardWebhook;
use Vendor\LeakResponse\Core\Integrate\WebhookPlaces;
use Vendor\LeakResponse\Core\Record\Outside\CurlOutbound;
use Vendor\LeakResponse\Core\Record\Outside\Outbound;
use Vendor\LeakResponse\Core\Record\Outside\OutboundLetter;
use Vendor\LeakResponse\Core\Record\Outside\UnableToAnchor;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FailingRecorder;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

#[CoversNothing]
class ExportEventTest extends TestCase
{
    private TestConnection $connection;
    private InMemoryRecorder $recorder;
    private FixedClock $clock;
    private string $secretFile;
    /** @var list<OutboundLetter> */
    public array $letters = [];
    public ?UnableToAnchor $answer = null;
    /** @var list<array<mixed>> */
    public array $consumed = [];
    public bool $isConsumerBroken = false;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->recorder = new InMemoryRecorder();
        $this->clock = new FixedClock();
        $this->secretFile = (string) tempnam(sys_get_temp_dir(), 'whsec');
        file_put_contents($this->secretFile, 'whsec_' . base64_encode(str_repeat('k', 32)) . "\n");
    }

    protected function tearDown(): void
    {
        unlink($this->secretFile);
    }

    public function testTheSignatureIsThatOfTheStandardsOwnExample(): void
    {
        $secret = (string) base64_decode('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', true);
        $signed = StandardWebhook::sign('msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}', $secret);
        self::assertSame('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=', $signed);
    }

    public function testAnEventGoesOutSignedAndStandsInTheLedgerBeforeItsFirstByte(): void
    {
        $id = $this->send('erp', 'order.export', '{"type":"order.export"}', 40);
        $sent = $this->letters[0];
        $headers = implode("\n", $sent->headers);
        self::assertStringContainsString("webhook-id: {$id}", $headers);
        $at = $this->clock->now()->getTimestamp();
        self::assertStringContainsString(StandardWebhook::sign($id, $at, '{"type":"order.export"}', str_repeat('k', 32)), $headers);
        self::assertSame(['export_event.sending', 'export_event.sent'], array_column($this->recorder->facts, 'type'));
        $told = $this->recorder->facts[0]['data'];
        self::assertSame([40, 23, 'erp'], [$told['records'], $told['bytes'], $told['destination']]);
    }

    public function testWhatIsNotOnTheListOrCannotBeSignedIsARecordedRefusal(): void
    {
        foreach (['evil' => 'event_destination_unknown', 'erp' => 'event_type_not_allowed', 'bare' => 'event_unsigned'] as $to => $code) {
            $type = $to === 'erp' ? 'customer.export' : 'order.export';
            self::assertSame($code, self::codeOf(fn () => $this->send($to, $type, '{}', 1)));
            $fact = $this->recorder->facts[count($this->recorder->facts) - 1];
            self::assertSame(['export_event.refused', $code], [$fact['type'], $fact['data']['code']]);
        }
        self::assertSame([], $this->letters);
    }

    public function testNothingIsSentWhereTheLedgerCannotBeWritten(): void
    {
        $send = new SendExportEvent(
            $this->places(),
            $this->outbound(),
            new FailingRecorder(),
            $this->actor(),
            $this->clock,
            new RandomIdentifiers($this->clock)
        );
        try {
            $send->execute('erp', 'order.export', '{}', 1);
            self::fail('it was sent');
        } catch (\Throwable) {
            self::assertSame([], $this->letters);
        }
    }

    public function testAPlaceInsideOurOwnNetworkIsNeverCalled(): void
    {
        foreach (['metadata', 'loopback'] as $name) {
            $send = new SendExportEvent(
                $this->places(),
                new CurlOutbound(),
                $this->recorder,
                $this->actor(),
                $this->clock,
                new RandomIdentifiers($this->clock)
            );
            self::assertSame('event_not_sent', self::codeOf(fn () => $send->execute($name, 'order.export', '{}', 1)));
            self::assertSame('export_event.not_sent', $this->recorder->facts[count($this->recorder->facts) - 1]['type']);
        }
    }

    public function testAnEventComesInOnceAndOnlyFreshAndSignedByAKnownSender(): void
    {
        $event = $this->incoming();
        $this->receive()->receive($event);
        self::assertSame([['order' => 7]], $this->consumed);
        self::assertSame('event_replayed', self::codeOf(fn () => $this->receive()->receive($event)));
        $codes = [
            'event_not_signed' => [['body' => '{"type":"order.paid","data":{"order":8}}'], ['sender' => 'nobody'], ['signatures' => ''],
                ['id' => ''], ['at' => 'yesterday'], ['signatures' => 'v1,AAAA v1,BBBB']],
            'event_type_not_allowed' => [['sign' => '{"type":"customer.all","data":{}}'], ['sign' => 'no json']],
            'event_without_consumer' => [['sign' => '{"type":"order.lost","data":{}}']],
            'event_stale' => [['time' => -301], ['time' => 301]],
            'event_too_long' => [['body' => str_repeat('x', (1 << 20) + 1)]],
        ];
        foreach ($codes as $code => $changes) {
            foreach ($changes as $change) {
                $refused = self::codeOf(fn () => $this->receive()->receive($this->incoming($change)));
                self::assertSame($code, $refused, substr((string) json_encode($change), 0, 80));
            }
        }
        self::assertCount(1, $this->consumed);
        self::assertSame(['export_event.received'], array_column($this->recorder->facts, 'type'));
    }

    public function testAConsumerThatFailsLeavesNothingBehindAndTheSenderMayTryAgain(): void
    {
        $this->isConsumerBroken = true;
        $event = $this->incoming(['id' => 'msg_9']);
        try {
            $this->receive()->receive($event);
            self::fail('it was taken');
        } catch (RuntimeException) {
            $this->isConsumerBroken = false;
        }
        $this->receive()->receive($event);
        self::assertCount(1, $this->consumed);
    }

    private function send(string $to, string $type, string $body, int $records): string
    {
        return (new SendExportEvent(
            $this->places(),
            $this->outbound(),
            $this->recorder,
            $this->actor(),
            $this->clock,
            new RandomIdentifiers($this->clock)
        ))->execute($to, $type, $body, $records);
    }

    private function receive(): ReceiveEvent
    {
        $consumers = new EventConsumerPool([$this->consumer()]);
        return new ReceiveEvent($this->places(), $consumers, $this->connection, $this->recorder, $this->clock);
    }

    /** @param array<string, string|int> $change fields that are changed; `sign` a body that is signed, `time` seconds from now */
    private function incoming(array $change = []): IncomingEvent
    {
        $body = (string) ($change['sign'] ?? '{"type":"order.paid","data":{"order":7}}');
        $at = $this->clock->now()->getTimestamp() + (int) ($change['time'] ?? 0);
        $id = (string) ($change['id'] ?? 'msg_' . hash('crc32', $body . $at));
        return new IncomingEvent(
            (string) ($change['sender'] ?? 'psp'),
            $id,
            (string) ($change['at'] ?? $at),
            (string) ($change['signatures'] ?? 'v1,x ' . StandardWebhook::sign($id, $at, $body, str_repeat('k', 32))),
            (string) ($change['body'] ?? $body)
        );
    }

    private function places(): WebhookPlaces
    {
        $out = ['secret_file' => $this->secretFile, 'types' => ['order.export']];
        return new WebhookPlaces([
            'out' => [
                'erp' => ['url' => 'https://erp.example.test/events', ...$out],
                'bare' => ['url' => 'https://bare.example.test/', 'types' => ['order.export']],
                'metadata' => ['url' => 'https://169.254.169.254/latest', ...$out],
                'loopback' => ['url' => 'https://127.0.0.1/', ...$out],
            ],
            'in' => ['psp' => ['secret_file' => $this->secretFile, 'types' => ['order.paid', 'order.lost']]],
        ]);
    }

    private function outbound(): Outbound
    {
        return new class ($this) implements Outbound {
            public function __construct(private readonly ExportEventTest $test)
            {
            }

            public function post(OutboundLetter $letter): string
            {
                $this->test->letters[] = $letter;
                return $this->test->answer === null ? '' : throw $this->test->answer;
            }
        };
    }

    private function consumer(): EventConsumer
    {
        return new class ($this) implements EventConsumer {
            public function __construct(private readonly ExportEventTest $test)
            {
            }

            public function type(): string
            {
                return 'order.paid';
            }

            public function consume(string $sender, array $data): void
            {
                if ($this->test->isConsumerBroken) {
                    throw new RuntimeException('the consumer is broken');
                }
                $this->test->consumed[] = $data;
            }
        };
    }

    private function actor(): FakeActor
    {
        return new FakeActor(new Actor('integration', '1', 'token', 'rest'));
    }

    /** @param callable(): mixed $call */
    private static function codeOf(callable $call): string
    {
        try {
            $call();
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        }
        return 'not refused';
    }
}
