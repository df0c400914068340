<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use RuntimeException;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** What is written, what is not, and what happens when it cannot be. */
class RecorderTest extends LedgerTestCase
{
    public function testAFactIsWrittenInTheTransactionOfTheActAndGoesWithIt(): void
    {
        $this->ledger->recorder->record('incident.declared', $this->admin, ['incident' => 12]);
        try {
            $this->connection->transaction(function (): void {
                $this->ledger->recorder->record('containment_action.intended', $this->admin, ['incident' => 12]);
                $this->ledger->recorder->record('containment_action.guarded', $this->admin, ['incident' => 12]);
                throw new RuntimeException('the act failed');
            });
        } catch (RuntimeException) {
            self::assertSame(1, $this->ledger->evidence->read()->getWaiting());
        }
        $this->ledger->recorder->record('containment_action.failed', $this->admin, ['incident' => 12]);
        $this->ledger->sequencer->seal();
        self::assertSame(['ledger.started', 'incident.declared', 'containment_action.failed'], $this->types());
        $this->assertLedgerIsSound();
    }

    public function testTheChainGoesOnOverASealAndALaterRollBack(): void
    {
        $this->ledger->recorder->record('a.done', $this->admin, []);
        $this->ledger->sequencer->seal();
        try {
            $this->connection->transaction(function (): void {
                $this->ledger->recorder->record('b.done', $this->admin, []);
                throw new RuntimeException('no');
            });
        } catch (RuntimeException) {
            $this->ledger->recorder->note('c.done', $this->admin, []);
        }
        $this->ledger->recorder->flush();
        $this->ledger->recorder->record('d.done', $this->admin, []);
        $this->ledger->sequencer->seal();
        self::assertSame(['ledger.started', 'a.done', 'c.done', 'd.done'], $this->types());
        $this->assertLedgerIsSound();
    }

    public function testAnActMustNotGoOnWhenItsFactCannotBeWritten(): void
    {
        $away = new LedgerKit(new FailingConnection($this->connection, 1), $this->folder, $this->clock);
        try {
            $away->recorder->record('containment_action.intended', $this->admin, ['incident' => 12]);
            self::fail('It must be refused.');
        } catch (UnableToRecord) {
            self::assertFalse($away->spool->isWaiting(), 'a fact of an act never waits in a file');
        }
        $away->recorder->record('containment_action.intended', $this->admin, ['incident' => 12]);
        $this->ledger->sequencer->seal();
        self::assertSame(['ledger.started', 'containment_action.intended'], $this->types());
        $this->assertLedgerIsSound();
    }

    public function testNotesTakeOneStatement(): void
    {
        $counted = new FailingConnection($this->connection);
        $kit = new LedgerKit($counted, $this->folder, $this->clock);
        for ($i = 0; $i < 50; $i++) {
            $kit->recorder->note('session.refused', $this->admin, ['reason' => 'ended']);
        }
        self::assertSame(0, $counted->calls);
        $kit->recorder->flush();
        self::assertSame(1, $counted->calls);
        self::assertSame(50, $this->ledger->evidence->read()->getWaiting());
    }

    public function testNotesWaitInAFileWhileTheDatabaseIsAwayAndAreSealedOnce(): void
    {
        $away = new LedgerKit(new FailingConnection($this->connection, 1), $this->folder, $this->clock);
        $away->recorder->note('session.refused', $this->admin, ['reason' => 'ended']);
        $away->recorder->note('session.refused', $this->admin, ['reason' => 'forged']);
        $away->recorder->flush();
        self::assertSame(0, $this->ledger->evidence->read()->getWaiting());
        self::assertTrue($away->spool->isWaiting());
        $away->recorder->note('session.refused', $this->admin, ['reason' => 'later']);
        $away->recorder->flush();
        $this->ledger->sequencer->seal();
        self::assertEqualsCanonicalizing(
            ['ended', 'forged', 'later'],
            array_map(static fn (array $fact): string => $fact['data']['reason'], $this->facts('session.refused'))
        );
        $this->assertLedgerIsSound();
    }

    public function testAWriteWhoseAnswerWasLostIsSealedOnce(): void
    {
        $lost = new LedgerKit(new FailingConnection($this->connection, 1, 'after'), $this->folder, $this->clock);
        $lost->recorder->note('session.refused', $this->admin, ['reason' => 'ended']);
        $lost->recorder->flush();
        self::assertTrue($lost->spool->isWaiting());
        $this->ledger->sequencer->seal();
        $this->ledger->sequencer->seal();
        self::assertCount(1, $this->facts('session.refused'));
        $this->assertLedgerIsSound();
    }

    public function testWhatNeitherDatabaseNorDiskTookStandsAsAGap(): void
    {
        $away = new LedgerKit(new FailingConnection($this->connection, 1), $this->folder, $this->clock, '/dev/null/spool');
        $away->recorder->note('session.refused', $this->admin, []);
        $away->recorder->note('session.refused', $this->admin, []);
        $away->recorder->note('token.refused', $this->admin, []);
        $away->recorder->flush();
        $away->recorder->record('incident.declared', $this->admin, ['incident' => 1]);
        $this->ledger->sequencer->seal();
        self::assertSame(['session.refused' => 2, 'token.refused' => 1], $this->facts('record.gap')[0]['data']['lost']);
        self::assertSame(['ledger.started', 'record.gap', 'incident.declared'], $this->types());
        $this->assertLedgerIsSound();
    }

    public function testANoteThatCannotBeWrittenIsAGapAndTheOthersStay(): void
    {
        $this->ledger->recorder->note('a.seen', $this->admin, ['half' => 0.5]);
        $this->ledger->recorder->note('b.seen', $this->admin, ['text' => "\xFF"]);
        $this->ledger->recorder->note('c.seen', $this->admin, ['text' => str_repeat('x ', 40000)]);
        $this->ledger->recorder->note('d.seen', $this->admin, ['text' => 'fine']);
        $this->ledger->recorder->flush();
        $this->ledger->recorder->record('e.done', $this->admin, []);
        $this->ledger->sequencer->seal();
        self::assertSame(['ledger.started', 'd.seen', 'record.gap', 'e.done'], $this->types());
        self::assertSame(['a.seen' => 1, 'b.seen' => 1, 'c.seen' => 1], $this->facts('record.gap')[0]['data']['lost']);
        $this->assertLedgerIsSound();
    }

    public function testAFactThatCannotBeWrittenIsRefused(): void
    {
        foreach ([['half' => 0.5], ['text' => "\xFF"], ['text' => str_repeat('x ', 40000)]] as $data) {
            try {
                $this->ledger->recorder->record('a.done', $this->admin, $data);
                self::fail('It must be refused.');
            } catch (UnableToRecord $error) {
                self::assertStringContainsString('a.done', $error->getMessage());
            }
        }
        $this->record(1);
        $this->ledger->sequencer->seal();
        $this->assertLedgerIsSound();
    }

    public function testShoppersStandByPseudonymAndNobodyByName(): void
    {
        $shopper = new Actor('customer', '17', 'session', 'storefront', [], 'aa', '', 'Bob Ray');
        $this->ledger->recorder->record('notice.acknowledged', $shopper, ['notice' => 1]);
        $this->ledger->recorder->note('session.refused', $shopper, []);
        $this->ledger->recorder->flush();
        $this->record(1);
        $this->ledger->sequencer->seal();
        $row = $this->connection->fetchAll("SELECT pseudonym FROM {$this->connection->table('leakresponse_record_pseudonym')}")[0];
        $name = bin2hex((string) $row['pseudonym']);
        self::assertSame($name, $this->facts('notice.acknowledged')[0]['actor']['id']);
        self::assertSame($name, $this->facts('session.refused')[0]['actor']['id']);
        self::assertStringNotContainsString('Bob', implode('', $this->entries()));
        self::assertStringNotContainsString('Ann', implode('', $this->entries()));
    }

    public function testAPersonHasOnePseudonymAlsoForTwoProcessesAtOnce(): void
    {
        $other = new LedgerKit(TestDatabase::connect($this->prefix()), $this->folder, $this->clock);
        $mine = $this->connection->transaction(function () use ($other): array {
            $this->connection->fetchAll('SELECT 1');
            $theirs = $other->pseudonyms->of('customer', '5');
            return [$this->ledger->pseudonyms->of('customer', '5'), $theirs];
        });
        self::assertSame($mine[0], $mine[1]);
        self::assertMatchesRegularExpression('/^[0-9a-f]{32}$/', $mine[0]);
        self::assertNotSame($mine[0], $this->ledger->pseudonyms->of('admin', '5'));
    }

    public function testAPseudonymOfATransactionThatFailedIsForgotten(): void
    {
        $lost = '';
        try {
            $this->connection->transaction(function () use (&$lost): void {
                $lost = $this->ledger->pseudonyms->of('customer', '6');
                throw new RuntimeException('no');
            });
        } catch (RuntimeException) {
            $kept = $this->ledger->pseudonyms->of('customer', '6');
            self::assertNotSame($lost, $kept);
            self::assertSame($kept, $this->ledger->pseudonyms->of('customer', '6'));
        }
    }
}
