<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Record\Touch\StrangerTally;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

class StrangerTallyTest extends TestCase
{
    private const FAILED = ['door' => 'storefront', 'known' => false, 'reason' => 'refused'];

    private TestConnection $connection;
    private FixedClock $clock;
    private InMemoryRecorder $recorder;
    private StrangerTally $tally;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
        $this->clock = new FixedClock();
        $this->recorder = new InMemoryRecorder();
        $this->tally = new StrangerTally($this->connection, $this->recorder, $this->clock);
    }

    public function testAFloodOfFailedLoginsIsOneEntryForTheMinuteWithEveryNetworkAndPerson(): void
    {
        foreach (range(1, 300) as $place) {
            $this->tally->count('account.login_failed', self::FAILED, 1, '203.0.113.' . $place % 250);
        }
        $known = ['known' => true, 'person' => str_repeat('a', 32)] + self::FAILED;
        $this->tally->count('account.login_failed', $known, 40, '2001:db8:77:1234::1');

        self::assertSame(0, $this->tally->flushClosedMinutes(), 'the minute is not over');
        $this->clock->advance(60);
        self::assertSame(1, $this->tally->flushClosedMinutes());
        self::assertSame(0, $this->tally->flushClosedMinutes(), 'flushed once');

        $fact = $this->recorder->of('account.login_failed')[0];
        self::assertSame(['2026-11-21T09:00:00Z', 340, 0], [$fact['minute'], $fact['times'], $fact['left_out']]);
        self::assertIsArray($fact['from']);
        self::assertEquals(['network' => '203.0.113.0/24', 'times' => 300] + self::FAILED, $fact['from'][0]);
        self::assertEquals(['network' => '2001:db8:77::/48', 'times' => 40] + $known, $fact['from'][1]);
    }

    public function testManyNetworksFillNeitherTheTableNorAnEntryAndNothingIsUncounted(): void
    {
        foreach (range(0, 699) as $place) {
            $address = '10.' . intdiv($place, 250) . '.' . $place % 250 . '.1';
            $this->tally->count('account.login_failed', ['person' => str_repeat('b', 32)] + self::FAILED, 1, $address);
        }
        $table = $this->connection->table('leakresponse_record_stranger');
        self::assertSame('501', $this->connection->fetchAll("SELECT COUNT(*) AS kept FROM {$table}")[0]['kept']);

        $this->clock->advance(120);
        $this->tally->flushClosedMinutes();
        $fact = $this->recorder->of('account.login_failed')[0];
        self::assertSame([700, 301], [$fact['times'], $fact['left_out']]);
        self::assertLessThan(60000, strlen((string) json_encode($fact)));
        self::assertIsArray($fact['from']);
        self::assertSame(['network' => 'unknown', 'times' => 200, 'many' => true], $fact['from'][0]);
    }

    public function testEachNameHasItsOwnEntry(): void
    {
        $this->tally->count('account.login_failed', self::FAILED, 1, '192.0.2.1');
        $this->tally->count('password_reset.requested', ['door' => 'rest'], 2, '192.0.2.1');
        $this->clock->advance(60);

        self::assertSame(2, $this->tally->flushClosedMinutes());
        self::assertSame(['account.login_failed', 'password_reset.requested'], $this->recorder->types());
    }

    public function testWhatIsTooLongToKeepIsCountedWithoutItsWords(): void
    {
        $this->tally->count('admin.login_failed', ['word' => str_repeat('x', 400)], 1, '192.0.2.1');
        $this->clock->advance(60);
        $this->tally->flushClosedMinutes();

        self::assertEquals(
            [['network' => '192.0.2.0/24', 'times' => 1, 'many' => true]],
            $this->recorder->of('admin.login_failed')[0]['from']
        );
    }
}
