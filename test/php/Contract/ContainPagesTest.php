<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;
use Vendor\LeakResponse\Core\Contain\Guard\CopiedEpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryEpochCopy;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** The one-row pages gates read, and the copy of them: what an attacker with SQL or an old snapshot can do to them. */
class ContainPagesTest extends TestCase
{
    private TestConnection $connection;
    private InMemoryRecorder $recorder;
    private ContainKit $kit;
    private Subject $ann;

    protected function setUp(): void
    {
        $this->connection = TestDatabase::fresh('');
        $this->recorder = new InMemoryRecorder();
        $this->kit = new ContainKit($this->connection, $this->recorder, new FixedClock(), ContainKit::folder());
        $this->ann = new Subject(7, 1, 3);
    }

    public function testBeforeTheFirstRaiseNobodyIsCovered(): void
    {
        self::assertSame(0, $this->bound());
        self::assertSame([], $this->recorder->of('epoch.lowered'));
    }

    public function testAPageAndItsRowsSayTheSameForEveryScope(): void
    {
        $this->raise(new TargetScope('websites', [2]));
        $this->raise(new TargetScope('store_views', [3, 4]));
        $this->raise(new TargetScope('all', []), GuardClass::CustomerToken);

        self::assertSame(2, $this->bound());
        $this->connection->execute('DELETE FROM leakresponse_contain_page');
        self::assertSame(2, $this->bound());
    }

    /** @return array<string, array{list<int>, bool}> */
    public static function singles(): array
    {
        return ['a few, in the page' => [[7], true], 'too many for the page' => [range(1, 7 + 256), false]];
    }

    /** @param list<int> $ids */
    #[DataProvider('singles')]
    public function testSingleCustomersAreCoveredHoweverMany(array $ids, bool $isInPage): void
    {
        $this->raise(new TargetScope('customers', $ids));
        $stranger = new Subject(9000, 1, 3);

        self::assertSame(1, $this->bound());
        self::assertSame(0, $this->kit->source->bound(GuardClass::CustomerSession, $stranger)->number);
        $this->connection->execute('DELETE FROM leakresponse_contain_epoch');
        self::assertSame($isInPage ? 1 : null, $this->kit->pages->bound(GuardClass::CustomerSession, $this->ann)?->number);
    }

    /** @return array<string, array{string}> */
    public static function tampering(): array
    {
        return [
            'a page rewritten' => ["UPDATE leakresponse_contain_page SET bytes = CONCAT(CHAR(0,0,0,0,0,0,0,99), CHAR(0))"],
            'a page cut short' => ['UPDATE leakresponse_contain_page SET bytes = LEFT(bytes, 4)'],
            'pages and rows deleted' => ['DELETE FROM leakresponse_contain_page; DELETE FROM leakresponse_contain_epoch'],
            'a page of another class' => [
                'UPDATE leakresponse_contain_page AS a, leakresponse_contain_page AS b SET a.bytes = b.bytes, a.mac = b.mac'
                . " WHERE a.class = 'customer_session' AND b.class = 'persistent_login'",
            ],
        ];
    }

    #[DataProvider('tampering')]
    public function testTamperingWithPagesLetsNobodyIn(string $statements): void
    {
        $this->raise(new TargetScope('websites', [1]));
        foreach (explode('; ', $statements) as $statement) {
            $this->connection->execute($statement);
        }

        self::assertSame(1, $this->bound());
    }

    public function testAPagePutBackFromBeforeTheRaiseIsNotBelieved(): void
    {
        $this->raise(new TargetScope('websites', [2]));
        $this->connection->execute('CREATE TEMPORARY TABLE old_page SELECT * FROM leakresponse_contain_page');
        $this->raise(new TargetScope('websites', [1]));
        $this->connection->execute('REPLACE INTO leakresponse_contain_page SELECT * FROM old_page');

        self::assertSame(2, $this->bound());
    }

    public function testARowDeletedBeforeAnotherRaiseStaysInForceFromTheFile(): void
    {
        $this->raise(new TargetScope('websites', [1]));
        $this->connection->execute("DELETE FROM leakresponse_contain_epoch WHERE scope_kind = 'website'");
        $this->raise(new TargetScope('websites', [2]));

        self::assertSame(1, $this->bound());
    }

    public function testTheCopyAnswersLikeTheDatabase(): void
    {
        $copy = new InMemoryEpochCopy();
        $this->raise(new TargetScope('websites', [1]));
        $copy->raise($this->kit->pages->all());
        $this->connection->execute('DELETE FROM leakresponse_contain_page');

        $bound = $this->copied($copy)->bound(GuardClass::CustomerSession, $this->ann);
        self::assertSame([1, 1], [$bound->number, $bound->greatest]);
    }

    public function testACopyRestoredFromAnOldSnapshotOrAwayFallsToTheDatabase(): void
    {
        $copy = new InMemoryEpochCopy();
        $this->raise(new TargetScope('websites', [2]));
        $copy->raise($this->kit->pages->all());
        $this->raise(new TargetScope('websites', [1]));

        self::assertSame(2, $this->copied($copy)->bound(GuardClass::CustomerSession, $this->ann)->number);
        self::assertSame($this->kit->pages->all(), $copy->pages, 'the reader brought the copy up to date');
        $copy->isAway = true;
        self::assertSame(2, $this->copied($copy)->bound(GuardClass::CustomerSession, $this->ann)->number);
    }

    private function copied(InMemoryEpochCopy $copy): CopiedEpochSource
    {
        return new CopiedEpochSource($copy, $this->kit->file, $this->kit->pages, $this->kit->source);
    }

    private function raise(TargetScope $scope, GuardClass $class = GuardClass::CustomerSession): void
    {
        $this->kit->book()->raise($class, $scope, 'run');
        $this->kit->book()->mirror();
    }

    private function bound(): int
    {
        return $this->kit->source->bound(GuardClass::CustomerSession, $this->ann)->number;
    }
}
