<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Playbook;

use Composer\Autoload\ClassLoader;
use ReflectionClass;
use Vendor\LeakResponse\Test\Contract\Contain\ContainCase;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\TableRecorder;

/** Worker processes that are killed with signal 9 anywhere: the next one takes the playbook up, and no step runs twice. */
class PlaybookCrashTest extends ContainCase
{
    private const CUSTOMERS = 600;

    private string $folder;

    public function testAWorkerKilledAnywhereLeavesAPlaybookThatTheNextOneEnds(): void
    {
        $this->folder = ContainKit::folder();
        $this->seed->customers(self::CUSTOMERS);
        mt_srand(20261121);
        $kills = 0;
        for ($attempt = 0; $attempt < 60; $attempt++) {
            $child = $this->child(190 * $attempt);
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
        self::assertSame(1, $this->seed->count('leakresponse_playbook_run', "state IN ('done', 'partial')"));
        self::assertSame(2, $this->seed->count('leakresponse_contain_run', "state IN ('done', 'not_proven')"));
        self::assertSame(0, $this->seed->count('customer_entity', 'password_hash IS NOT NULL AND entity_id <= ?', [self::CUSTOMERS]));
        $counts = array_count_values(TableRecorder::types($this->connection));
        self::assertSame(
            [1, 2, 4, 1, 2],
            array_map(static fn (string $fact): int => $counts[$fact] ?? 0, [
                'playbook.started',
                'playbook_step.begun',
                'playbook_step.ended',
                'playbook.ended',
                'containment_action.intended',
            ])
        );
    }

    /** @return resource */
    private function child(int $offset)
    {
        $autoload = dirname((string) (new ReflectionClass(ClassLoader::class))->getFileName(), 2) . '/autoload.php';
        $script = dirname(__DIR__, 2) . '/Support/playbook-child.php';
        $child = proc_open(
            [PHP_BINARY, $script, $autoload, $this->folder, (string) $offset, $this->prefix()],
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
