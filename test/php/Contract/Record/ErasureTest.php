<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Api\Data\FoundEntryInterface;
use Vendor\LeakResponse\Core\Record\Read\FoundEntries;
use Vendor\LeakResponse\Core\Record\Read\SearchLedger;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\SchemaArray;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\ApproveKit;
use Vendor\LeakResponse\Test\Support\FakeActor;
use Vendor\LeakResponse\Test\Support\RetentionKit;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** Erasing a person destroys who they were in the ledger, after fourteen days, and nothing else. */
class ErasureTest extends RetentionTestCase
{
    private const TOMBSTONE = 14 * self::DAY;

    private string $account;
    private string $guest;

    protected function setUp(): void
    {
        parent::setUp();
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('customer_entity')} (entity_id, email, website_id) VALUES"
            . " (7, 'Ann@example.test', 1), (8, 'ben@example.test', 1)"
        );
        $this->account = $this->ledger->pseudonyms->of('customer', '7');
        $this->guest = $this->ledger->pseudonyms->of('guest', $this->kit->persons->subjectOf('ann@example.test'));
        $this->ledger->recorder->record('customer.viewed', $this->admin, ['person' => $this->account]);
        $this->ledger->recorder->record('order.viewed', $this->admin, ['person' => $this->guest, 'id' => '12']);
        $this->ledger->recorder->record('customer.viewed', $this->admin, ['person' => $this->ledger->pseudonyms->of('customer', '8')]);
        $this->ledger->sequencer->seal();
    }

    public function testWhoSawThisCustomerIsAnsweredOverAccountGuestOrdersAndNewsletter(): void
    {
        $byId = $this->kit->viewPerson()->execute(7);
        $byMail = $this->kit->viewPerson()->execute(0, ' ANN@example.test');
        self::assertSame(['order.viewed', 'customer.viewed'], self::typesOf($byId->getEntries()));
        self::assertEquals($byId->getEntries(), $byMail->getEntries());
        self::assertCount(1, $this->kit->viewPerson()->execute(8)->getEntries());
        $page = $this->kit->viewPerson()->execute(7, '', '', 1);
        self::assertSame(['order.viewed'], self::typesOf($page->getEntries()));
        $next = $this->kit->viewPerson()->execute(7, '', (string) $page->getNext(), 1);
        self::assertSame([['customer.viewed'], null], [self::typesOf($next->getEntries()), $next->getNext()]);
    }

    public function testWhetherSomebodyIsUnknownOrOnlyUnseenCannotBeTold(): void
    {
        $this->ledger->pseudonyms->of('customer', '9');
        $known = SchemaArray::of($this->kit->viewPerson()->execute(9));
        self::assertEquals($known, SchemaArray::of($this->kit->viewPerson()->execute(0, 'nobody@example.test')));
        self::assertSame([], $known['entries']);
        $asked = array_keys(SchemaArray::of($this->kit->askErasure()->execute('asked by mail', 0, 'nobody@example.test')));
        self::assertSame($asked, array_keys(SchemaArray::of($this->kit->askErasure()->execute('asked by mail', 7))));
    }

    public function testEntriesOfAQuietIncidentAreLeftOutForWhoeverDoesNotSeeIt(): void
    {
        $incident = $this->declare();
        $this->ledger->recorder->record('customer.viewed', $this->admin, ['person' => $this->account, 'incident' => $incident]);
        $this->ledger->sequencer->seal();
        $atPanel = new RetentionKit($this->connection, $this->ledger, $this->clock, FakeActor::atPanel());
        self::assertCount(3, $atPanel->viewPerson()->execute(7)->getEntries());
        $this->connection->execute("UPDATE {$this->connection->table('leakresponse_assess_incident')} SET is_quiet = 1");
        self::assertSame(['order.viewed', 'customer.viewed'], self::typesOf($atPanel->viewPerson()->execute(7)->getEntries()));
        self::assertCount(3, $this->kit->viewPerson()->execute(7)->getEntries(), 'the shell sees it');
    }

    public function testLookingSomebodyUpIsItselfRecorded(): void
    {
        $this->kit->viewPerson()->execute(7);
        $this->ledger->sequencer->seal();
        self::assertContains($this->account, $this->facts('person.viewed')[0]['data']['persons']);
    }

    public function testAfterTheTombstoneTheMappingIsGoneAndTheEntriesStay(): void
    {
        $asked = $this->kit->askErasure()->execute('right to erasure', 7);
        $this->clock->advance(self::TOMBSTONE - 1);
        self::assertSame(0, $this->kit->carryOut->carryOut($this->admin));
        $this->clock->advance(1);
        self::assertSame(1, $this->kit->carryOut->carryOut($this->admin));
        $this->ledger->sequencer->seal();
        self::assertSame([$this->account, $this->guest], $this->facts('person.erased')[0]['data']['persons']);
        self::assertSame([], $this->kit->viewPerson()->execute(7)->getEntries());
        self::assertSame('done', $this->kit->listErasures()->execute()[0]->getState());
        self::assertSame($asked->getErasureId(), $this->kit->listErasures()->execute()[0]->getErasureId());
        self::assertSame(0, $this->kit->watchPseudonyms()->look($this->admin), 'and that is as it should be');
        self::assertNotSame($this->account, $this->newLedger()->pseudonyms->of('customer', '7'), 'who comes back is somebody else');
        $this->assertLedgerIsSound();
    }

    public function testEntriesOfAnErasedPersonAreFoundAndMarked(): void
    {
        $this->eraseAnn();
        $search = new SearchLedger(
            $this->connection,
            $this->ledger->projection,
            $this->ledger->reader,
            new FoundEntries($this->connection),
            ApproveKit::sightOf($this->connection)
        );
        $found = $search->execute('customer.viewed');
        self::assertCount(2, $found->getEntries());
        self::assertSame([$this->account], $found->getErased());
    }

    public function testAnErasureCanBeWithdrawnWithinItsTombstone(): void
    {
        $id = $this->kit->askErasure()->execute('right to erasure', 7)->getErasureId();
        self::assertSame('withdrawn', $this->kit->decideErasure()->execute($id, 'withdraw', 'the person changed their mind')->getState());
        $this->clock->advance(2 * self::TOMBSTONE);
        self::assertSame(0, $this->kit->carryOut->carryOut($this->admin));
        self::assertCount(2, $this->kit->viewPerson()->execute(7)->getEntries());
        $this->expectException(Refusal::class);
        $this->kit->decideErasure()->execute($id, 'withdraw', 'once more');
    }

    public function testAHoldAndAnOpenIncidentHoldThePersonsTheyTouch(): void
    {
        $this->kit->askErasure()->execute('right to erasure', 7);
        $this->clock->advance(self::TOMBSTONE);
        $incident = $this->declare();
        self::assertSame(0, $this->kit->carryOut->carryOut($this->admin));
        self::assertSame(["incident:{$incident}"], $this->kit->listErasures()->execute()[0]->getHeldBy());
        $this->connection->execute("UPDATE {$this->connection->table('leakresponse_assess_incident')} SET state = 'closed'");
        $hold = $this->kit->placeHold()->execute('range', 'court order', 0, '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z');
        self::assertSame(0, $this->kit->carryOut->carryOut($this->admin));
        $this->kit->releaseHold()->execute($hold->getHoldId(), 'settled');
        $this->kit->placeHold()->execute('range', 'of another time', 0, '2020-11-01T00:00:00Z', '2020-12-01T00:00:00Z');
        self::assertSame(1, $this->kit->carryOut->carryOut($this->admin));
    }

    public function testManyErasuresWithinADayAreAFinding(): void
    {
        for ($customer = 100; $customer < 120; $customer++) {
            $this->kit->askErasure()->execute('clean up', $customer);
        }
        $this->ledger->sequencer->seal();
        self::assertSame([10, 20], array_column(array_column($this->facts('erasure.many'), 'data'), 'requests'));
    }

    public function testAMappingThatIsDeletedBehindOurBackIsNamed(): void
    {
        $this->eraseAnn();
        $ben = $this->ledger->pseudonyms->of('customer', '8');
        $table = $this->connection->table('leakresponse_record_pseudonym');
        $this->connection->execute("DELETE FROM {$table} WHERE subject_id = '8'");
        self::assertSame(1, $this->kit->watchPseudonyms()->look($this->admin));
        $this->ledger->sequencer->seal();
        self::assertSame([$ben], $this->facts('pseudonym.missing')[0]['data']['persons']);
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('leakresponse_record_erased')} VALUES (?, 'made-up', 1, ?)",
            [(string) hex2bin($ben), random_bytes(32)]
        );
        self::assertSame(1, $this->kit->watchPseudonyms()->look($this->admin), 'a row that says it was erased is not believed');
    }

    public function testWhoWritesSqlCanNeitherAskForAnErasureNorMakeOneDue(): void
    {
        $this->kit->askErasure()->execute('right to erasure', 7);
        $table = $this->connection->table('leakresponse_record_erasure');
        $this->connection->execute("UPDATE {$table} SET due_at = 1");
        $this->connection->execute(
            "INSERT INTO {$table} SELECT 'x', state, source, pseudonyms, reason, asked_by, 1, 1, 0, mac FROM {$table}"
        );
        self::assertSame(0, $this->kit->carryOut->carryOut($this->admin));
        self::assertCount(2, $this->kit->viewPerson()->execute(7)->getEntries());
    }

    public function testAnyCallMayFailAndThePersonIsErasedOnceOrNotYet(): void
    {
        for ($n = 1; $n < 60; $n++) {
            $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_record_erasure')}");
            $this->ledger->pseudonyms->of('customer', '7');
            $this->kitOn($this->connection)->askErasure()->execute("call {$n}", 7);
            $this->clock->advance(self::TOMBSTONE);
            $failing = new FailingConnection(TestDatabase::connect($this->prefix()), $n, $n % 2 === 0 ? 'after' : 'before');
            try {
                $this->kitOn($failing)->carryOut->carryOut($this->admin);
            } catch (UnableToReachDatabase | UnableToRecord) {
                self::assertGreaterThanOrEqual($n, $failing->calls);
            }
            $this->kitOn($this->connection)->carryOut->carryOut($this->admin);
            $table = $this->connection->table('leakresponse_record_pseudonym');
            $rows = $this->connection->fetchAll("SELECT 1 AS one FROM {$table} WHERE kind = 'customer' AND subject_id = '7'");
            self::assertSame([], $rows, "call {$n}");
            $this->ledger->sequencer->seal();
            self::assertCount($n, $this->facts('person.erased'), "call {$n}");
            if ($failing->calls < $n) {
                break;
            }
        }
        self::assertGreaterThan(10, $n);
    }

    private function eraseAnn(): void
    {
        $this->kit->askErasure()->execute('right to erasure', 7);
        $this->clock->advance(self::TOMBSTONE);
        $this->kit->carryOut->carryOut($this->admin);
        $this->ledger->sequencer->seal();
    }

    private function newLedger(): LedgerKit
    {
        return new LedgerKit($this->connection, $this->folder, $this->clock);
    }

    /**
     * @param list<FoundEntryInterface> $entries
     * @return list<string>
     */
    private static function typesOf(array $entries): array
    {
        return array_map(static fn (FoundEntryInterface $entry): string => $entry->getType(), $entries);
    }
}
