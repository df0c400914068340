<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Composer\Autoload\ClassLoader;
use PHPUnit\Framework\TestCase;
use ReflectionClass;

/** A PHP process of its own that a test may kill. */
class ChildProcess
{
    /** @param resource $process */
    private function __construct(private $process)
    {
    }

    /** @param list<string> $arguments what the script gets after the path of the autoloader */
    public static function start(string $script, array $arguments): self
    {
        $autoload = dirname((string) (new ReflectionClass(ClassLoader::class))->getFileName(), 2) . '/autoload.php';
        $process = proc_open(
            [PHP_BINARY, __DIR__ . '/' . $script, $autoload, ...$arguments],
            [1 => ['file', '/dev/null', 'w'], 2 => STDERR],
            $pipes
        );
        TestCase::assertIsResource($process);
        return new self($process);
    }

    /**
     * Start one after the other and kill the first ones somewhere in their work, until one ends well by itself.
     *
     * @param callable(int): self $start gets the number of the attempt
     * @return int how many were killed
     */
    public static function killUntilOneEnds(callable $start): int
    {
        mt_srand(20261121);
        $kills = 0;
        for ($attempt = 0; $attempt < 60; $attempt++) {
            $child = $start($attempt);
            $isKilled = $attempt < 25 && !$child->endsWithin(mt_rand(5, 160) * 1000);
            if ($isKilled) {
                proc_terminate($child->process, 9);
                $kills++;
            }
            if ($child->exitCode() === 0 && !$isKilled) {
                return $kills;
            }
        }
        TestCase::fail('No process ended well.');
    }

    private function endsWithin(int $microseconds): bool
    {
        $end = microtime(true) + $microseconds / 1000000;
        while (microtime(true) < $end) {
            if (!proc_get_status($this->process)['running']) {
                return true;
            }
            usleep(500);
        }
        return false;
    }

    public function exitCode(): int
    {
        do {
            $status = proc_get_status($this->process);
            usleep(2000);
        } while ($status['running']);
        proc_close($this->process);
        return $status['exitcode'];
    }
}
