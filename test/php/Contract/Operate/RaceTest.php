<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Operate;

use PHPUnit\Framework\Attributes\RequiresPhpExtension;
use PHPUnit\Framework\TestCase;
use Throwable;
use Vendor\LeakResponse\Core\Operate\EnrolKey;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\RefusalLog;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Operate\SignatureVerifier;
use Vendor\LeakResponse\Core\Operate\SqlStepUp;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\SigningKey;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;
use Vendor\LeakResponse\Test\Support\TestSeal;

/** What counts once counts once, also for requests that arrive together in processes of their own. */
#[RequiresPhpExtension('pcntl')]
#[RequiresPhpExtension('posix')]
class RaceTest extends TestCase
{
    private const AT_ONCE = 8;

    public function testOneProofStartsOneAct(): void
    {
        $clock = new FixedClock();
        $plan = hash('sha256', 'plan');
        $proof = self::stepUp(TestDatabase::fresh(), $clock)->issue(FakeActor::atPanel(), $plan);

        self::assertSame(['step_up_wrong' => self::AT_ONCE - 1, 'passed' => 1], $this->together(
            static fn (TestConnection $connection) => self::stepUp($connection, $clock)->redeem(FakeActor::atPanel(), $plan, $proof)
        ));
    }

    public function testOneNonceCountsOnce(): void
    {
        $clock = new FixedClock();
        $key = new SigningKey();
        $connection = TestDatabase::fresh();
        $shell = new FakeActor(FakeActor::onShell());
        $keys = new KeyBook($connection, TestSeal::ofProofs());
        (new EnrolKey($connection, $keys, new RouteTable(), $shell, new InMemoryRecorder(), $clock))
            ->enrol(base64_encode($key->publicKey()), 'SOAR', 'admin:3', []);
        $request = $key->sign($clock->now()->getTimestamp(), 'bm9uY2Utbm9uY2Utbm9u');

        self::assertSame(['signature_replayed' => self::AT_ONCE - 1, 'passed' => 1], $this->together(
            static function (TestConnection $connection) use ($clock, $request): void {
                $log = new RefusalLog($connection, new InMemoryRecorder(), $clock, new RouteTable());
                (new SignatureVerifier($connection, new KeyBook($connection, TestSeal::ofProofs()), $log, $clock))->verify($request, '/');
            }
        ));
        $counts = $connection->table('leakresponse_record_refusal');
        $rows = TestDatabase::connect()->fetchAll("SELECT SUM(refusals) AS counted FROM {$counts}");
        self::assertSame((string) (self::AT_ONCE - 1), $rows[0]['counted'], 'and every refusal was counted');
    }

    /**
     * @param callable(TestConnection): mixed $work
     * @return array<string, int> how often each outcome came
     */
    private function together(callable $work): array
    {
        $file = (string) tempnam(sys_get_temp_dir(), 'lr-race');
        $start = microtime(true) + 0.3;
        $children = [];
        for ($child = 0; $child < self::AT_ONCE; $child++) {
            $pid = pcntl_fork();
            self::assertNotSame(-1, $pid);
            if ($pid === 0) {
                file_put_contents($file, $this->outcome($work, $start) . "\n", FILE_APPEND | LOCK_EX);
                // No shutdown of the parent's test runner in the child.
                posix_kill(posix_getpid(), SIGKILL);
            }
            $children[] = $pid;
        }
        foreach ($children as $pid) {
            pcntl_waitpid($pid, $status);
        }
        $outcomes = array_count_values(file($file, FILE_IGNORE_NEW_LINES) ?: []);
        unlink($file);
        arsort($outcomes);
        return $outcomes;
    }

    /** @param callable(TestConnection): mixed $work */
    private function outcome(callable $work, float $start): string
    {
        try {
            $connection = TestDatabase::connect();
            $connection->fetchAll('SELECT 1');
            usleep((int) max(0, ($start - microtime(true)) * 1000000));
            $work($connection);
            return 'passed';
        } catch (Refusal $refusal) {
            return $refusal->refusalCode();
        } catch (Throwable $error) {
            return $error::class . ': ' . $error->getMessage();
        }
    }

    private static function stepUp(TestConnection $connection, FixedClock $clock): SqlStepUp
    {
        return new SqlStepUp($connection, new InMemoryRecorder(), $clock, new RandomIdentifiers($clock), TestSeal::ofProofs());
    }
}
