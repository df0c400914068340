<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** Whatever call fails and wherever the process dies: every fact is sealed exactly once, and the ledger stays sound. */
class SequencerFaultTest extends LedgerTestCase
{
    /** Id of the fact that lies in the spool. */
    private string $kept = '';

    #[DataProvider('ways')]
    public function testAnyCallOfTheFirstSealMayFail(string $how): void
    {
        for ($n = 1; $this->failsAt($n, $how, 0); $n++) {
            continue;
        }
        self::assertGreaterThan(15, $n);
    }

    #[DataProvider('ways')]
    public function testAnyCallOfALaterSealMayFail(string $how): void
    {
        for ($n = 1; $this->failsAt($n, $how, 260); $n++) {
            continue;
        }
        self::assertGreaterThan(15, $n);
    }

    /** @return iterable<string, array{string}> */
    public static function ways(): iterable
    {
        yield 'nothing reached the database' => ['before'];
        yield 'the answer was lost' => ['after'];
    }

    public function testTheProcessMayDieAtAnyCall(): void
    {
        for ($n = 1; $this->diesAt($n); $n++) {
            continue;
        }
        self::assertGreaterThan(15, $n);
    }

    public function testAnyCallOfTheRecorderMayFail(): void
    {
        for ($n = 1, $isDone = false; !$isDone; $n++) {
            $this->begin(0);
            $failing = new FailingConnection($this->connection, $n);
            $kit = new LedgerKit($failing, $this->folder, $this->clock);
            $written = 0;
            foreach (range(1, 4) as $i) {
                try {
                    $this->connection->transaction(function () use ($kit, $i): void {
                        $kit->recorder->record('act.done', $this->admin, ['i' => $i]);
                    });
                    $written++;
                } catch (UnableToRecord) {
                    continue;
                }
            }
            $kit->recorder->note('seen', $this->admin, []);
            $kit->recorder->flush();
            $isDone = $failing->calls < $n;
            $this->sealTheRest();
            self::assertCount($written, $this->facts('act.done'), "call {$n}");
            self::assertCount(1, $this->facts('seen'), "call {$n}");
            self::assertCount(5, $this->facts('containment_action.swept'), "call {$n}");
            $this->assertLedgerIsSound();
        }
        self::assertGreaterThan(6, $n);
    }

    /** Seals on a connection whose call $n fails, then on a good one. @return bool false when there is no such call */
    private function failsAt(int $n, string $how, int $before): bool
    {
        $this->begin($before);
        $failing = new FailingConnection(TestDatabase::connect($this->prefix()), $n, $how);
        $kit = new LedgerKit($failing, $this->folder, $this->clock);
        try {
            $kit->sequencer->seal();
        } catch (UnableToReachDatabase | UnableToRecord $error) {
            self::assertGreaterThanOrEqual($n, $failing->calls, $error->getMessage());
        }
        $hasFailed = $failing->calls >= $n;
        if ($hasFailed) {
            // The same process goes on, then another one.
            $kit->sequencer->seal();
        }
        $this->sealTheRest();
        $this->assertAllIsSealed($before, "{$how} call {$n}");
        return $hasFailed && $n < 200;
    }

    /** @return bool false when the process came to its end */
    private function diesAt(int $n): bool
    {
        $this->begin(260);
        $process = proc_open(
            [PHP_BINARY, __DIR__ . '/seal-and-die.php', (string) $n, $this->folder, (string) $this->prefix()],
            [1 => ['pipe', 'w'], 2 => STDERR],
            $pipes
        );
        self::assertIsResource($process);
        $said = stream_get_contents($pipes[1]);
        $exit = proc_close($process);
        self::assertContains($said, ['', 'sealed'], "call {$n}");
        self::assertSame($said === 'sealed' ? 0 : -1, $said === 'sealed' ? $exit : -1);
        $this->sealTheRest();
        $this->assertAllIsSealed(260, "died at call {$n}");
        return $said !== 'sealed' && $n < 200;
    }

    private function begin(int $before): void
    {
        foreach (['head', 'tile', 'bundle', 'seen', 'entry', 'inbox'] as $name) {
            $this->connection->execute("DELETE FROM {$this->connection->table("leakresponse_record_{$name}")}");
        }
        LedgerKit::remove($this->folder);
        mkdir($this->folder, 0700);
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
        if ($before > 0) {
            $this->record($before, 'earlier');
            $this->sealTheRest();
        }
        $this->record(5);
        $away = new LedgerKit(new FailingConnection($this->connection, 1), $this->folder, $this->clock);
        $away->recorder->note('from.file', $this->admin, []);
        $away->recorder->flush();
        self::assertTrue($this->ledger->spool->isWaiting(), 'the spool has the fact');
        $this->kept = bin2hex(substr((string) file_get_contents((glob($this->folder . '/spool/*') ?: [''])[0]), 8, 16));
    }

    /** The server frees the lock of a connection that died as soon as it notices, which may take it a moment. */
    private function sealTheRest(): void
    {
        for ($try = 0; $try < 200; $try++) {
            $this->ledger->sequencer->seal();
            $head = $this->ledger->tables->head();
            $isSealed = $head !== null && !$this->ledger->spool->isWaiting() && $this->ledger->inbox->isEmpty()
                && $this->ledger->checkpoints->isCurrent($head);
            if ($isSealed && $this->ledger->projection->size() === $head->size) {
                return;
            }
            usleep(20000);
        }
        self::fail(sprintf(
            'Not sealed in time: spool %s, inbox %s.',
            $this->ledger->spool->isWaiting() ? 'waits' : 'empty',
            $this->ledger->inbox->isEmpty() ? 'empty' : 'waits'
        ));
    }

    /** Where a fact that is missing may have gone. */
    private function traces(): string
    {
        $c = $this->connection;
        return (string) json_encode([
            'from.file' => $this->kept,
            'head' => $c->fetchAll("SELECT size, fence FROM {$c->table('leakresponse_record_head')}"),
            'seen' => $c->fetchAll(
                "SELECT HEX(event_id) AS id, entry_index FROM {$c->table('leakresponse_record_seen')} ORDER BY entry_index DESC LIMIT 8"
            ),
            'inbox' => $c->fetchAll("SELECT id, HEX(event_id) AS event FROM {$c->table('leakresponse_record_inbox')}"),
            'spool' => glob($this->folder . '/spool/*'),
        ]);
    }

    private function assertAllIsSealed(int $before, string $where): void
    {
        $types = array_count_values($this->types());
        ksort($types);
        $expected = ['containment_action.swept' => 5, 'from.file' => 1, 'ledger.started' => 1];
        $expected = $before > 0 ? ['containment_action.swept' => 5, 'earlier' => $before] + $expected : $expected;
        self::assertSame($expected, $types, $types === $expected ? $where : "{$where}: {$this->traces()}");
        self::assertSame(0, $this->ledger->evidence->read()->getWaiting(), $where);
        $this->assertLedgerIsSound();
    }
}
