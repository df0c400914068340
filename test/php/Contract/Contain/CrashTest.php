<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Vendor\LeakResponse\Test\Support\ChildProcess;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\SweepWatch;
use Vendor\LeakResponse\Test\Support\TableRecorder;

/** Processes that are killed, and processes that start at once. */
class CrashTest extends ContainCase
{
    private const CUSTOMERS = 600;

    private SweepWatch $watch;
    private string $folder;

    protected function setUp(): void
    {
        parent::setUp();
        $this->watch = new SweepWatch($this->connection);
        $this->watch->begin(20);
        $this->folder = ContainKit::folder();
        $this->seed->customers(self::CUSTOMERS);
    }

    protected function tearDown(): void
    {
        $this->watch->end();
    }

    public function testAProcessKilledAnywhereLeavesARunThatTheNextOneEnds(): void
    {
        $kills = ChildProcess::killUntilOneEnds(fn (int $attempt): ChildProcess => $this->child(190 * $attempt, '3'));
        self::assertGreaterThan(3, $kills, 'the processes must have been killed while they worked');
        self::assertSame([self::CUSTOMERS, 1], $this->watch->written(self::CUSTOMERS));
        self::assertSame(0, $this->seed->count('customer_entity', 'password_hash IS NOT NULL AND entity_id <= ?', [self::CUSTOMERS]));
        self::assertSame(1, $this->seed->count('leakresponse_contain_run', "state IN ('done', 'not_proven') AND done >= ?", [
            self::CUSTOMERS,
        ]));
        $counts = array_count_values(TableRecorder::types($this->connection));
        self::assertSame(1, $counts['containment_action.intended']);
        self::assertSame(1, $counts['containment_action.swept']);
    }

    public function testTwoAdminsWhoStartAtOnceShareOneRun(): void
    {
        for ($round = 0; $round < 4; $round++) {
            $first = $this->child(1000 * $round, '3');
            $second = $this->child(1000 * $round, '4');
            $codes = [$first->exitCode(), $second->exitCode()];
            // 5: the other one was at work and this one left it alone.
            self::assertContains($codes, [[0, 0], [0, 5], [5, 0]]);
            self::assertSame(1, $this->seed->count('leakresponse_contain_run', '1'));
            self::assertSame([self::CUSTOMERS, 1], $this->watch->written(self::CUSTOMERS));
            self::assertSame(1, array_count_values(TableRecorder::types($this->connection))['containment_action.intended']);
            $this->setUp();
        }
    }

    private function child(int $offset, string $admin): ChildProcess
    {
        return ChildProcess::start('contain-child.php', [$this->folder, (string) $offset, $this->prefix(), $admin]);
    }
}
