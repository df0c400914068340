<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Operate\Network;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

class RefusalLogTest extends TestCase
{
    private const PATH = '/V1/leakresponse/incidents/12';

    private TestConnection $connection;
    private FixedClock $clock;
    private InMemoryRecorder $recorder;
    private RefusalLog $log;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->recorder = new InMemoryRecorder();
        $this->log = new RefusalLog($this->connection, $this->recorder, $this->clock, new RouteTable());
    }

    public function testAnIdentifiedActorsRefusalIsRecordedAtOnceAndOnce(): void
    {
        $refusal = Refusal::badField('scope.ids[3]', 'scope.ids[3] does not exist.');
        $this->log->record($refusal, FakeActor::withToken(), 'GET', self::PATH, '192.0.2.1');
        $this->log->record($refusal, FakeActor::withToken(), 'GET', self::PATH, '192.0.2.1');

        self::assertSame([
            ['code' => 'invalid_field', 'field' => 'scope.ids[3]', 'route' => 'GET /V1/leakresponse/incidents/:incidentId'],
        ], $this->recorder->of('refusal.recorded'));
    }

    public function testANameTheCallerMadeUpStaysOutOfTheLedger(): void
    {
        $refusal = new Refusal('unknown_field', 'jane.doe is not a field of this request.', 'jane.doe');
        $this->log->record($refusal, FakeActor::withToken(), 'GET', '/V1/jane.doe', '192.0.2.1');

        self::assertStringNotContainsString('jane', serialize($this->recorder->of('refusal.recorded')));
    }

    public function testAFloodOfAnonymousRefusalsBecomesOneEntryForTheMinute(): void
    {
        foreach (range(1, 300) as $place) {
            $this->anonymous('unknown_route', '203.0.113.' . $place % 250);
        }
        $this->anonymous('bad_json', '2001:db8:77:1234::1');
        $this->log->record($this->refusal('bad_json'), FakeActor::customer(9), 'POST', '/V1/leakresponse/plans', '2001:db8:77:ffff::2');

        self::assertSame(0, $this->log->flushClosedMinutes(), 'the minute is not over');
        $this->clock->advance(60);
        self::assertSame(1, $this->log->flushClosedMinutes());
        self::assertSame(0, $this->log->flushClosedMinutes(), 'flushed once');

        self::assertCount(1, $this->recorder->facts);
        $fact = $this->recorder->of('refusal.recorded')[0];
        self::assertSame('2026-11-21T09:00:00Z', $fact['minute']);
        self::assertSame(302, $fact['refusals']);
        self::assertSame([
            ['network' => '203.0.113.0/24', 'code' => 'unknown_route', 'route' => 'unknown', 'refusals' => 300],
            ['network' => '2001:db8:77::/48', 'code' => 'bad_json', 'route' => 'POST /V1/leakresponse/plans', 'refusals' => 1],
            ['network' => '2001:db8:77::/48', 'code' => 'bad_json', 'route' => 'unknown', 'refusals' => 1],
        ], $fact['from']);
    }

    public function testManyNetworksCannotFillTheTableOrAnEntry(): void
    {
        foreach (range(0, 699) as $place) {
            $this->anonymous('unknown_route', '10.' . intdiv($place, 250) . '.' . $place % 250 . '.1');
        }
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS kept FROM {$this->connection->table('leakresponse_record_refusal')}");
        self::assertSame('501', $rows[0]['kept']);

        $this->clock->advance(120);
        $this->log->flushClosedMinutes();
        $fact = $this->recorder->of('refusal.recorded')[0];
        self::assertSame([700, 251], [$fact['refusals'], $fact['left_out']]);
        self::assertLessThan(60000, strlen((string) json_encode($fact)));
        self::assertIsArray($fact['from']);
        self::assertSame(['network' => 'unknown', 'code' => 'many', 'route' => 'many', 'refusals' => 200], $fact['from'][0]);
    }

    public function testTheCallerGetsTheRefusalEvenWhenNothingCanBeWritten(): void
    {
        $away = new RefusalLog(TestDatabase::connect('gone_'), $this->recorder, $this->clock, new RouteTable());
        $away->record($this->refusal('bad_json'), new Actor('anonymous', '', 'none', 'rest'), 'GET', '/', '192.0.2.1');

        self::assertSame('bad_json', $this->recorder->of('refusal.recorded')[0]['code']);
    }

    #[DataProvider('networks')]
    public function testAddressesAreKeptAsNetworksOnly(string $address, string $network): void
    {
        self::assertSame($network, Network::text(Network::of($address)));
    }

    /** @return iterable<array{string, string}> */
    public static function networks(): iterable
    {
        yield ['192.0.2.77', '192.0.2.0/24'];
        yield ['::ffff:192.0.2.77', '192.0.2.0/24'];
        yield ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'];
        yield ['', 'unknown'];
        yield ['not an address', 'unknown'];
    }

    private function anonymous(string $code, string $address): void
    {
        $this->log->record($this->refusal($code), new Actor('anonymous', '', 'none', 'rest'), 'GET', '/wp-login.php', $address);
    }

    private function refusal(string $code): Refusal
    {
        return new Refusal($code, 'Refused.');
    }
}
