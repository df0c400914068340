<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Contain;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Guard\Verdict;
use Vendor\LeakResponse\Core\Shared\ScopeView;

/** Somebody with write access to the database lowers a guard. */
class WatchTest extends ContainCase
{
    /** @return array<string, array{list<string>}> */
    public static function lowerings(): array
    {
        return [
            'a row set to nothing' => [['UPDATE leakresponse_contain_epoch SET number = 0']],
            'a row deleted' => [["DELETE FROM leakresponse_contain_epoch WHERE class = 'customer_session'"]],
            'a page deleted' => [["DELETE FROM leakresponse_contain_page WHERE class = 'customer_session'"]],
            'rows and pages deleted' => [['DELETE FROM leakresponse_contain_epoch', 'DELETE FROM leakresponse_contain_page']],
        ];
    }

    /** @param list<string> $statements */
    #[DataProvider('lowerings')]
    public function testAnEndedSessionStaysEndedAndTheLoweringIsRecordedAndPutRight(array $statements): void
    {
        $this->seed->customers(3);
        $who = new Subject(1, 1, 3);
        $stamp = $this->host->kit->nextRequest()->sessions()->stamp('customer', $who, 'sid');
        $this->finish($this->startNew('end_sessions', new ScopeView('all', [])));
        $judge = fn (): Verdict => $this->host->kit->nextRequest()->sessions()->judge(
            GuardClass::CustomerSession,
            $who,
            $stamp,
            'sid'
        );
        array_map($this->connection->execute(...), $statements);
        self::assertSame(Verdict::Ended, $judge());

        $this->host->engine->advanceWaiting(1);
        $found = count($this->recorder->of('epoch.lowered'));
        self::assertGreaterThan(0, $found);
        self::assertSame(Verdict::Ended, $judge());

        $this->host->engine->advanceWaiting(1);
        self::assertCount($found, $this->recorder->of('epoch.lowered'), 'it was put right, so nothing new is found');
    }

    public function testNothingIsFoundWhereNothingWasDone(): void
    {
        $this->seed->customers(3);
        $this->host->engine->advanceWaiting(1);
        $this->finish($this->startNew('end_sessions', new ScopeView('customers', [1, 2])));
        $this->host->engine->advanceWaiting(1);
        self::assertSame([], $this->recorder->of('epoch.lowered'));
    }
}
