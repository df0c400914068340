<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Shared;

use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\TestCase;
use RuntimeException;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** What Core relies on, of the connection of every host. */
#[CoversNothing]
class ConnectionTest extends TestCase
{
    private TestConnection $connection;

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

    public function testTheWarningsThatAStatementAsksForAreNoFaults(): void
    {
        $this->beat('cron');
        $ignored = "INSERT IGNORE INTO {$this->table()} (name, beat_at) VALUES (?, 2)";
        self::assertSame(0, $this->connection->execute($ignored, ['cron']));
        self::assertSame(1, $this->connection->execute($ignored, ['worker']));
        self::assertSame(1, $this->connection->execute("UPDATE {$this->table()} SET beat_at = 5 WHERE name = ?", ['worker']));
        self::assertSame(['1', '5'], array_column($this->beats(), 'beat_at'));
    }

    public function testAConnectionThatWasLostIsMadeAnewAtTheNextCallAtTheLatest(): void
    {
        $this->kill();
        try {
            $this->beats();
        } catch (UnableToReachDatabase $error) {
            self::assertTrue($error->isRetryable());
        }
        self::assertSame([], $this->beats());
    }

    public function testATransactionWhoseConnectionWasLostIsNeverHalfWritten(): void
    {
        try {
            $this->connection->transaction(function (): void {
                $this->beat('first');
                $this->kill();
                $this->beat('second');
            });
            self::fail('The second half was written without the first.');
        } catch (UnableToReachDatabase $error) {
            self::assertTrue($error->isRetryable());
        }
        self::assertSame([], $this->beats());
        $this->beat('later');
        self::assertSame(['later'], array_column($this->beats(), 'name'));
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

    private function kill(): void
    {
        $id = (string) $this->connection->fetchAll('SELECT CONNECTION_ID() AS id')[0]['id'];
        TestDatabase::connect()->execute("KILL {$id}");
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
