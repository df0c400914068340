<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Playbook;

use PHPUnit\Framework\Attributes\DataProvider;
use RuntimeException;
use Throwable;
use Vendor\LeakResponse\Api\Data\PlaybookRunInterface;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\Fault;
use Vendor\LeakResponse\Test\Support\FaultyConnection;
use Vendor\LeakResponse\Test\Support\PlaybookKit;
use Vendor\LeakResponse\Test\Support\ShopSeed;
use Vendor\LeakResponse\Test\Support\TableRecorder;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** Calls of the database fail once, one after the other: each step is begun once and ends once. */
class PlaybookFaultTest extends PlaybookCase
{
    private const STRIDE = 5;

    /** @return array<string, array{int, \Closure(): Throwable}> the first call that fails, then each fifth, so that the test ends in a minute */
    public static function errors(): array
    {
        return [
            'a deadlock' => [1, static fn (): Throwable => UnableToReachDatabase::because('deadlock', true)],
            'anything else' => [3, static fn (): Throwable => new RuntimeException('something else')],
        ];
    }

    /** @param \Closure(): Throwable $error */
    #[DataProvider('errors')]
    public function testAPlaybookSurvivesTheFailureOfAnyCall(int $first, \Closure $error): void
    {
        $tried = $first - self::STRIDE;
        do {
            $tried += self::STRIDE;
            $fault = new Fault($tried, $error);
            $run = $this->runWith($fault);
            $where = "when call {$tried} fails";
            self::assertContains($run->getState(), ['done', 'partial'], $where);
            self::assertSame(0, $this->seed->count('customer_entity', 'password_hash IS NOT NULL AND entity_id <= 6'), $where);
            self::assertSame(2, $this->seed->count('leakresponse_contain_run', '1'), $where);
            $counts = array_count_values(TableRecorder::types($this->connection));
            $facts = ['playbook.started' => 1, 'playbook_step.begun' => 2, 'playbook_step.continued' => 1,
                'playbook_step.ended' => 4, 'playbook.ended' => 1, 'containment_action.intended' => 2];
            foreach ($facts as $fact => $times) {
                self::assertSame($times, $counts[$fact] ?? 0, "{$fact} {$where}");
            }
        } while ($fault->hasHappened());
        self::assertGreaterThan(200, $tried, 'the loop must have seen every call of a whole playbook');
        self::assertSame(['proven', 'done', 'done', 'proven'], self::states($run));
    }

    private function runWith(Fault $fault): PlaybookRunInterface
    {
        $this->connection = TestDatabase::fresh($this->prefix());
        $this->seed = new ShopSeed($this->connection);
        $this->seed->incident();
        $this->seed->customers(6);
        $faulty = new FaultyConnection($this->connection, $fault);
        $this->host = ContainHost::on($faulty, ContainKit::folder(), new TableRecorder($faulty), $this->clock);
        $this->host->actor->actor = new Actor('admin', '3', 'signature', 'rest', [
            'Vendor_LeakResponse::contain_reset_credentials',
            'Vendor_LeakResponse::contain_end_sessions',
            'Vendor_LeakResponse::contain_playbook',
        ], '', 'key-1');
        $this->kit = new PlaybookKit($this->host, PlaybookKit::books([
            PlaybookKit::act('reset_credentials', ['customers'], 'continue'),
            ['kind' => 'approval'],
            ['kind' => 'condition', 'looks_at' => 2, 'ended' => ['done'], 'next' => 4, 'otherwise' => 0],
            PlaybookKit::act('end_sessions', ['customers'], 'continue'),
        ]));
        $plan = $this->again(fn () => $this->kit->plan()->execute(1, 'trial', new ScopeView('all', [])));
        $run = $this->again(fn () => $this->kit->start()->execute($plan->getPlanHash(), 'stolen export', 'key-00000001'));
        // A worker that failed at giving its lease back keeps others away until it runs out.
        for ($turn = 0; $turn < 9 && in_array($run->getState(), ['running', 'waiting'], true); $turn++) {
            $run = $this->again(fn () => $this->turn($run->getId()));
            $this->clock->advance(40);
        }
        return $run;
    }

    /** What the panel does: help along, and say go on where a person is asked. */
    private function turn(string $runId): PlaybookRunInterface
    {
        $run = $this->kit->advance()->execute($runId);
        return $run->getState() === 'waiting'
            ? $this->kit->continue()->execute($runId, $run->getVersion(), 'go_on')
            : $run;
    }

    /**
     * The same call once more, as a person or a client does.
     *
     * @template T
     * @param callable(): T $call
     * @return T
     */
    private function again(callable $call): mixed
    {
        try {
            return $call();
        } catch (UnableToReachDatabase | RuntimeException) {
            // A worker that failed leaves its lease behind; the next one comes after it.
            $this->clock->advance(200);
            return $call();
        }
    }
}
