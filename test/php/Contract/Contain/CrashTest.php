<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use Composer\Autoload\ClassLoader;
use ReflectionClass;
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
        mt_srand(20261121);
        $kills = 0;
        for ($attempt = 0; $attempt < 60; $attempt++) {
            $child = $this->child(190 * $attempt, '3');
            $isKilled = $attempt < 25 && !$this->endsWithin($child, mt_rand(5, 160) * 1000);
            if ($isKilled) {
                proc_terminate($child, 9);
                $kills++;
            }
            if ($this->exitCode($child) === 0 && !$isKilled) {
                break;
            }
        }
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
            $codes = [$this->exitCode($first), $this->exitCode($second)];
            // 5: the other one was at work and this one left it alone.
            self::assertContains($codes, [[0, 0], [0, 5], [5, 0]]);
            self::assertSame(1, $this->seed->count('leakresponse_contain_run', '1'));
            self::assertSame([self::CUSTOMERS, 1], $this->watch->written(self::CUSTOMERS));
            self::assertSame(1, array_count_values(TableRecorder::types($this->connection))['containment_action.intended']);
            $this->setUp();
        }
    }

    /** @return resource */
    private function child(int $offset, string $admin)
    {
        $autoload = dirname((string) (new ReflectionClass(ClassLoader::class))->getFileName(), 2) . '/autoload.php';
        $script = dirname(__DIR__, 2) . '/Support/contain-child.php';
        $child = proc_open(
            [PHP_BINARY, $script, $autoload, $this->folder, (string) $offset, $this->prefix(), $admin],
            [1 => ['file', '/dev/null', 'w'], 2 => STDERR],
            $pipes
        );
        self::assertIsResource($child);
        return $child;
    }

    /** @param resource $child */
    private function endsWithin($child, int $microseconds): bool
    {
        $end = microtime(true) + $microseconds / 1000000;
        while (microtime(true) < $end) {
            if (!proc_get_status($child)['running']) {
                return true;
            }
            usleep(500);
        }
        return false;
    }

    /** @param resource $child */
    private function exitCode($child): int
    {
        do {
            $status = proc_get_status($child);
            usleep(2000);
        } while ($status['running']);
        proc_close($child);
        return $status['exitcode'];
    }
}
