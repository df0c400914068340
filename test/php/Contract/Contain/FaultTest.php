<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use PHPUnit\Framework\Attributes\DataProvider;
use RuntimeException;
use Throwable;
use Vendor\LeakResponse\Api\Data\RunInterface;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\Fault;
use Vendor\LeakResponse\Test\Support\FaultyConnection;
use Vendor\LeakResponse\Test\Support\ShopSeed;
use Vendor\LeakResponse\Test\Support\SweepWatch;
use Vendor\LeakResponse\Test\Support\TableRecorder;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** Every port call fails once, one after the other: each customer is written once and nothing is lost. */
class FaultTest extends ContainCase
{
    private const CUSTOMERS = 12;

    private SweepWatch $watch;

    protected function setUp(): void
    {
        parent::setUp();
        $this->watch = new SweepWatch($this->connection);
        $this->watch->begin(3);
    }

    protected function tearDown(): void
    {
        $this->watch->end();
    }

    /** @return array<string, array{\Closure(): Throwable}> */
    public static function errors(): array
    {
        return [
            'a deadlock' => [static fn (): Throwable => UnableToReachDatabase::because('deadlock', true)],
            'a statement that cannot be run' => [static fn (): Throwable => UnableToReachDatabase::because('broken', false)],
            'anything else' => [static fn (): Throwable => new RuntimeException('something else')],
        ];
    }

    /** @param \Closure(): Throwable $error */
    #[DataProvider('errors')]
    public function testARunSurvivesTheFailureOfAnyPortCall(\Closure $error): void
    {
        $tried = 0;
        do {
            $fault = new Fault(++$tried, $error);
            $run = $this->runWith($fault);
            $where = "when call {$tried} fails";
            self::assertContains($run->getState(), ['done', 'not_proven'], $where);
            self::assertSame([self::CUSTOMERS, 1], $this->watch->written(self::CUSTOMERS), $where);
            self::assertSame(0, $this->seed->count('customer_entity', 'password_hash IS NOT NULL'), $where);
            self::assertSame(0, $run->getProof()?->getRemaining(), $where);
            $this->eachFactOnce($where);
            self::assertFalse(
                $this->host->kit->nextRequest($this->connection)->passwords()->mayAuthenticate(new Subject(1, 1, 3)),
                $where
            );
        } while ($fault->hasHappened());
        self::assertGreaterThan(80, $tried, 'the loop must have seen every call of a whole run');
        self::assertSame('proven', $run->getProof()?->getVerdict());
    }

    private function runWith(Fault $fault): RunInterface
    {
        $this->connection = TestDatabase::fresh($this->prefix());
        $this->watch->forget();
        $this->seed = new ShopSeed($this->connection);
        $this->seed->incident();
        $this->seed->customers(self::CUSTOMERS);
        $folder = ContainKit::folder();
        $faulty = new FaultyConnection($this->connection, $fault);
        $this->host = ContainHost::on($faulty, $folder, new TableRecorder($faulty), $this->clock);
        $this->host->actor->actor = new Actor('admin', '3', 'signature', 'rest', [
            'Vendor_LeakResponse::contain_reset_credentials',
        ], '', 'key-1');
        $plan = $this->again(fn () => $this->host->plan()->execute(1, 'reset_credentials', new ScopeView('all', []), ['customers']));
        $run = $this->again(fn () => $this->host->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001'));
        for ($turn = 0; $turn < 3 && !in_array($run->getState(), ['done', 'not_proven'], true); $turn++) {
            $run = $this->again(fn () => $this->host->advance()->execute($run->getId()));
        }
        return $run;
    }

    /**
     * What a person or a client does: the same call once more.
     *
     * @template T
     * @param callable(): T $call
     * @return T
     */
    private function again(callable $call): mixed
    {
        try {
            return $call();
        } catch (Throwable) {
            $this->clock->advance(200);
            return $call();
        }
    }

    private function eachFactOnce(string $where): void
    {
        $counts = array_count_values(TableRecorder::types($this->connection));
        foreach (['intended', 'preserved', 'swept'] as $fact) {
            self::assertSame(1, $counts["containment_action.{$fact}"] ?? 0, "{$fact} {$where}");
        }
        self::assertSame(2, $counts['containment_action.guarded'] ?? 0, "guarded {$where}");
        $ends = ($counts['containment_action.proven'] ?? 0) + ($counts['containment_action.not_proven'] ?? 0);
        self::assertSame(1, $ends, "ended {$where}");
    }
}
