<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** Sealing: once, in order, by one process, and only onto the ledger that was signed before. */
class SequencerTest extends LedgerTestCase
{
    public function testTheFirstEntrySaysWhichLedgerThisIsAndWhichKeySignsIt(): void
    {
        $this->record(3);
        self::assertSame(4, $this->ledger->sequencer->seal());
        $head = $this->ledger->tables->head();
        $started = json_decode($this->entries()[0], true);
        self::assertSame('ledger.started', $started['type']);
        self::assertSame($head?->origin, $started['data']['origin']);
        self::assertSame($this->ledger->key->verifierKey((string) $head?->origin), $started['data']['vkey']);
        self::assertMatchesRegularExpression('~^leakresponse/[0-9a-f-]{36}$~', (string) $head?->origin);
        $this->assertLedgerIsSound();
    }

    public function testFactsAreSealedInTheOrderOfArrivalAndVerbatim(): void
    {
        $this->record(300);
        $inbox = $this->connection->table('leakresponse_record_inbox');
        $waiting = array_column($this->connection->fetchAll("SELECT bytes FROM {$inbox} ORDER BY id"), 'bytes');
        self::assertCount(300, $waiting);
        $this->ledger->sequencer->seal();
        self::assertSame($waiting, array_slice($this->entries(), 1));
        self::assertSame(0, $this->ledger->evidence->read()->getWaiting());
    }

    public function testTheLedgerGrowsSoundlyBySmallAndLargeBatchesOverSeveralProcesses(): void
    {
        foreach ([1, 0, 2, 252, 1, 1, 255, 256, 257, 4200, 3] as $facts) {
            $this->record($facts);
            (new LedgerKit(TestDatabase::connect($this->prefix()), $this->folder, $this->clock))->sequencer->seal();
        }
        self::assertSame(1 + 5228, $this->ledger->tables->head()?->size);
        $this->assertLedgerIsSound();
    }

    public function testNothingToDoTakesNoLeadAndSignsNothingNew(): void
    {
        $this->record(1);
        $this->ledger->sequencer->seal();
        $head = $this->ledger->tables->head();
        $this->clock->advance(60);
        self::assertSame(0, $this->ledger->sequencer->seal());
        self::assertEquals($head, $this->ledger->tables->head());
    }

    public function testAFactThatComesTwiceIsSealedOnce(): void
    {
        $this->record(5);
        $inbox = $this->connection->table('leakresponse_record_inbox');
        $rows = $this->connection->fetchAll("SELECT event_id, writer, writer_counter, bytes, written_at FROM {$inbox}");
        $this->ledger->sequencer->seal();
        foreach ($rows as $row) {
            $this->connection->execute(
                "INSERT INTO {$inbox} (event_id, writer, writer_counter, bytes, written_at) VALUES (?, ?, ?, ?, ?)",
                array_values($row)
            );
        }
        $this->record(2);
        self::assertSame(2, $this->ledger->sequencer->seal());
        self::assertSame(8, $this->ledger->tables->head()?->size);
        $this->assertLedgerIsSound();
    }

    public function testASecondProcessStandsBackWhileOneIsSealing(): void
    {
        $this->record(1);
        $other = TestDatabase::connect($this->prefix());
        $lock = new \Vendor\LeakResponse\Core\Record\Tree\Leadership($other);
        self::assertTrue($lock->take());
        self::assertSame(0, $this->ledger->sequencer->seal());
        $lock->release();
        self::assertSame(2, $this->ledger->sequencer->seal());
    }

    public function testWritersDoNotWaitForTheSequencer(): void
    {
        $this->record(20);
        $this->ledger->sequencer->seal();
        $this->record(20);
        $writer = new LedgerKit(TestDatabase::connect($this->prefix()), $this->folder, $this->clock);
        $writer->connection->execute('SET SESSION innodb_lock_wait_timeout = 1');
        $written = 0;
        $watched = new WatchedConnection($this->connection, function (string $sql) use ($writer, &$written): void {
            if ($written === 0 && str_starts_with($sql, 'DELETE')) {
                $writer->recorder->record('incident.declared', $this->admin, ['incident' => ++$written]);
            }
        });
        (new LedgerKit($watched, $this->folder, $this->clock))->sequencer->seal();
        self::assertSame(1, $written);
        $this->ledger->sequencer->seal();
        self::assertCount(1, $this->facts('incident.declared'));
        $this->assertLedgerIsSound();
    }

    public function testALeaderThatWakesUpLateWritesNothing(): void
    {
        $this->record(3);
        $this->ledger->sequencer->seal();
        $late = new LedgerKit(TestDatabase::connect($this->prefix()), $this->folder, $this->clock);
        $asLeader = $late->lead->lead();
        $this->record(3);
        $this->ledger->sequencer->seal();
        $this->record(2);
        foreach ([fn () => $late->inbox->batch($asLeader), fn () => $late->checkpoints->publish($asLeader)] as $act) {
            try {
                $act();
                self::fail('A late leader must be stopped.');
            } catch (UnableToSeal) {
                self::assertSame(7, $this->ledger->tables->head()?->size);
            }
        }
        $this->ledger->sequencer->seal();
        self::assertSame(9, $this->ledger->tables->head()?->size);
        $this->assertLedgerIsSound();
    }

    public function testALedgerSetBackIsNotSealedOn(): void
    {
        $this->record(3);
        $this->ledger->sequencer->seal();
        $saved = $this->saved();
        $this->record(3);
        $this->ledger->sequencer->seal();
        $this->restore($saved);
        $this->record(1);
        $this->assertRefusesToSeal('holds 4 entries, but a checkpoint over 7');
    }

    public function testALedgerSetBackToNothingIsNotStartedAnew(): void
    {
        $this->record(3);
        $this->ledger->sequencer->seal();
        $this->restore([]);
        $this->record(1);
        $this->assertRefusesToSeal('holds 0 entries, but a checkpoint over 4');
    }

    public function testALedgerRewrittenBelowTheCheckpointIsNotSealedOn(): void
    {
        $this->record(3);
        $this->ledger->sequencer->seal();
        $note = (string) file_get_contents($this->folder . '/checkpoint');
        $this->restore([]);
        unlink($this->folder . '/checkpoint');
        $this->record(9);
        (new LedgerKit($this->connection, $this->folder, $this->clock))->sequencer->seal();
        file_put_contents($this->folder . '/checkpoint', $note);
        $this->record(1);
        $this->assertRefusesToSeal('not those that a checkpoint was signed over');
    }

    public function testTilesThatDoNotFitTheHeadAreNotSealedOn(): void
    {
        $this->record(3);
        $this->ledger->sequencer->seal();
        $tile = $this->connection->table('leakresponse_record_tile');
        $this->connection->execute("UPDATE {$tile} SET bytes = REPEAT('x', 128)");
        unlink($this->folder . '/checkpoint');
        $this->record(1);
        $this->expectException(UnableToReadLedger::class);
        (new LedgerKit($this->connection, $this->folder, $this->clock))->sequencer->seal();
    }

    public function testWhateverStandsInTheInboxDoesNotStopTheSequencer(): void
    {
        $inbox = $this->connection->table('leakresponse_record_inbox');
        $this->record(1);
        foreach (['', 'no json', '[]', '{"id":7,"actor":3,"at":[],"type":{}}', str_repeat('x', 70000)] as $i => $bytes) {
            $this->connection->execute(
                "INSERT INTO {$inbox} (event_id, writer, writer_counter, bytes, written_at) VALUES (?, ?, 1, ?, 0)",
                [str_repeat(chr(65 + $i), 16), str_repeat('w', 16), $bytes]
            );
        }
        $this->record(1);
        self::assertSame(8, $this->ledger->sequencer->seal());
        self::assertSame('no json', $this->entries()[3]);
        self::assertSame(hash('sha256', str_repeat('x', 70000)), $this->facts('record.gap')[0]['data']['sha256']);
        self::assertSame(8, $this->ledger->projection->size());
        self::assertSame(0, $this->ledger->evidence->read()->getWaiting());
    }

    public function testAnIdUsedTwiceInsideTheBytesDoesNotStopTheProjection(): void
    {
        $this->record(1);
        $inbox = $this->connection->table('leakresponse_record_inbox');
        $this->connection->execute(
            "INSERT INTO {$inbox} (event_id, writer, writer_counter, bytes, written_at)"
            . " SELECT 'another-event-id', writer, 9, bytes, 0 FROM {$inbox}"
        );
        $this->ledger->sequencer->seal();
        self::assertSame(3, $this->ledger->projection->size());
    }

    public function testAnEmptiedProjectionIsMadeAgain(): void
    {
        $this->record(1500);
        $this->ledger->sequencer->seal();
        $table = $this->connection->table('leakresponse_record_entry');
        $before = $this->connection->fetchAll("SELECT * FROM {$table} ORDER BY entry_index");
        $this->connection->execute("DELETE FROM {$table} WHERE entry_index > 700");
        $this->ledger->sequencer->seal();
        self::assertSame($before, $this->connection->fetchAll("SELECT * FROM {$table} ORDER BY entry_index"));
        $this->connection->execute("DELETE FROM {$table}");
        $this->ledger->sequencer->seal();
        self::assertSame($before, $this->connection->fetchAll("SELECT * FROM {$table} ORDER BY entry_index"));
    }

    public function testFactsOfTheLargestSizeFillABundle(): void
    {
        $text = str_repeat('x ', 30000);
        for ($i = 0; $i < 300; $i++) {
            $this->ledger->recorder->record('big.fact', $this->admin, ['text' => $text]);
        }
        $this->ledger->sequencer->seal();
        self::assertSame(301, $this->ledger->tables->head()?->size);
        self::assertCount(300, $this->facts('big.fact'));
    }

    private function assertRefusesToSeal(string $why): void
    {
        $head = $this->ledger->tables->head();
        try {
            (new LedgerKit(TestDatabase::connect($this->prefix()), $this->folder, $this->clock))->sequencer->seal();
            self::fail('It must refuse.');
        } catch (UnableToSeal $error) {
            self::assertStringContainsString($why, $error->getMessage());
            self::assertSame($head?->size, $this->ledger->tables->head()?->size);
            self::assertGreaterThan(0, $this->ledger->evidence->read()->getWaiting());
        }
    }

    /** @return array<string, list<array<string, string|null>>> rows of the ledger's tables */
    private function saved(): array
    {
        $tables = ['head', 'tile', 'bundle', 'seen', 'entry'];
        return array_combine($tables, array_map(
            fn (string $name): array => $this->connection->fetchAll(
                "SELECT * FROM {$this->connection->table("leakresponse_record_{$name}")}"
            ),
            $tables
        ));
    }

    /** @param array<string, list<array<string, string|null>>> $saved */
    private function restore(array $saved): void
    {
        foreach (['head', 'tile', 'bundle', 'seen', 'entry'] as $name) {
            $table = $this->connection->table("leakresponse_record_{$name}");
            $this->connection->execute("DELETE FROM {$table}");
            foreach ($saved[$name] ?? [] as $row) {
                $columns = implode(', ', array_map(static fn (string $column): string => "`{$column}`", array_keys($row)));
                $marks = implode(', ', array_fill(0, count($row), '?'));
                $this->connection->execute("INSERT INTO {$table} ({$columns}) VALUES ({$marks})", array_values($row));
            }
        }
    }
}
