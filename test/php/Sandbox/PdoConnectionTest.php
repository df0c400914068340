<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Sandbox;

use LeakResponse\Sandbox\Shared\PdoConnection;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;
use RuntimeException;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\TestDatabase;

#[CoversNothing]
class PdoConnectionTest extends TestCase
{
    private PdoConnection $connection;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh();
    }

    public function testAThrowableInsideATransactionTakesEverythingBackAlsoWhatAnInnerOneWrote(): void
    {
        try {
            $this->connection->transaction(function (): void {
                $this->connection->transaction(fn () => $this->beat('cron'));
                throw new RuntimeException('on purpose');
            });
        } catch (RuntimeException $error) {
            self::assertSame('on purpose', $error->getMessage());
        }
        self::assertSame([], $this->beats());
    }

    public function testBinaryValuesAndNullsTravelAsTheyAre(): void
    {
        $bytes = random_bytes(20) . "\0\xff";
        $row = $this->connection->fetchAll('SELECT ? AS bytes, ? AS nothing, ? AS number', [$bytes, null, 7])[0];
        self::assertSame(['bytes' => $bytes, 'nothing' => null, 'number' => '7'], $row);
    }

    public function testAValueTooLongForItsColumnIsAFaultNotACut(): void
    {
        $this->expectException(UnableToReachDatabase::class);
        $this->beat(str_repeat('x', 33));
    }

    public function testALockWaitTimeoutMayBeTriedAgain(): void
    {
        $other = TestDatabase::connect();
        $this->beat('cron');
        $error = null;
        $this->connection->transaction(function () use ($other, &$error): void {
            $this->connection->execute("UPDATE {$this->table()} SET beat_at = 2");
            $other->execute('SET SESSION innodb_lock_wait_timeout = 1');
            try {
                $other->execute("UPDATE {$this->table()} SET beat_at = 3");
            } catch (UnableToReachDatabase $caught) {
                $error = $caught;
            }
        });
        self::assertTrue($error?->isRetryable());
        self::assertSame(['2'], array_column($this->beats(), 'beat_at'));
    }

    public function testAConnectionThatWasLostIsMadeAnewAtTheNextCall(): void
    {
        $id = (string) $this->connection->fetchAll('SELECT CONNECTION_ID() AS id')[0]['id'];
        TestDatabase::connect()->execute("KILL {$id}");
        try {
            $this->beats();
            self::fail('The killed connection answered.');
        } catch (UnableToReachDatabase $error) {
            self::assertTrue($error->isRetryable());
        }
        self::assertSame([], $this->beats());
    }

    public function testAFaultDoesNotTellTheValuesOfItsStatement(): void
    {
        try {
            $this->connection->execute("INSERT INTO {$this->table()} (name, beat_at) VALUES (?, ?)", ['secret-value', 'secret-value']);
            self::fail('Text went into a number.');
        } catch (UnableToReachDatabase $error) {
            self::assertStringNotContainsString('secret-value', $error->getMessage());
        }
    }

    private function beat(string $name): void
    {
        $this->connection->execute("INSERT INTO {$this->table()} (name, beat_at) VALUES (?, 1)", [$name]);
    }

    /** @return list<array<string, string|null>> */
    private function beats(): array
    {
        return $this->connection->fetchAll("SELECT name, beat_at FROM {$this->table()}");
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_operate_heartbeat');
    }
}
