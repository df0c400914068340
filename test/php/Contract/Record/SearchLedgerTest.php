<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Api\Data\EntryListInterface;
use Vendor\LeakResponse\Core\Record\Keeping\PruningBook;
use Vendor\LeakResponse\Core\Record\Read\FoundEntries;
use Vendor\LeakResponse\Core\Record\Read\GetEntry;
use Vendor\LeakResponse\Core\Record\Read\SearchLedger;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Core\Record\ProofCheck;
use Vendor\LeakResponse\Test\Support\ApproveKit;

class SearchLedgerTest extends LedgerTestCase
{
    public function testEveryFilterAloneAndTogetherFindsExactlyWhatFits(): void
    {
        $this->some();
        self::assertSame(['shop.seen', 'b.done', 'a.done', 'a.done', 'a.done', 'ledger.started'], $this->typesOf($this->search()));
        self::assertSame(['a.done', 'a.done', 'a.done'], $this->typesOf($this->search(['type' => 'a.done'])));
        self::assertSame(['b.done'], $this->typesOf($this->search(['actor' => 'shell:root'])));
        self::assertSame(['shop.seen'], $this->typesOf($this->search(['door' => 'storefront'])));
        self::assertSame(['b.done', 'a.done'], $this->typesOf($this->search(['incident' => 7])));
        $all = ['incident' => 7, 'type' => 'a.done', 'door' => 'panel', 'actor' => 'admin:3'];
        self::assertSame(['a.done'], $this->typesOf($this->search($all)));
        self::assertSame([], $this->typesOf($this->search(['type' => 'a.don'])));
        $twoMinutes = ['from' => '2026-11-21T09:01:00Z', 'to' => '2026-11-21T10:03+01:00'];
        self::assertSame(['a.done', 'a.done'], $this->typesOf($this->search($twoMinutes)));
    }

    public function testTheFirstPageSaysWhatThereIsToChooseFromAndHowFarItReaches(): void
    {
        $this->some();
        $list = $this->search();
        self::assertSame(['a.done', 'b.done', 'ledger.started', 'shop.seen'], $list->getTypes());
        self::assertSame(['console', 'cron', 'panel', 'storefront'], $list->getDoors());
        self::assertSame(['6', '6'], [$list->getSearchable(), $list->getSealed()]);
        $table = $this->connection->table('leakresponse_record_entry');
        $this->connection->execute("DELETE FROM {$table} WHERE entry_index > 3");
        $list = $this->search();
        self::assertSame(['4', '6'], [$list->getSearchable(), $list->getSealed()]);
    }

    public function testAnEntryIsShownWithItsTimeItsActorItsDoorAndItsData(): void
    {
        $this->some();
        $entry = $this->search(['type' => 'b.done'])->getEntries()[0];
        self::assertSame(
            ['2026-11-21T09:03:00Z', 'shell:root', 'console', 7, '4'],
            [$entry->getAt(), $entry->getActor(), $entry->getDoor(), $entry->getIncident(), $entry->getIndex()]
        );
        self::assertSame('place', $entry->getParams()[0]->getName());
        self::assertNull($this->search(['type' => 'shop.seen'])->getEntries()[0]->getIncident());
    }

    public function testPagesHoldEveryEntryOnceAlsoThoseOfTheSameMicrosecond(): void
    {
        $this->record(60);
        $this->clock->advance(1);
        $this->record(31);
        $this->ledger->sequencer->seal();
        foreach ([[], ['type' => 'containment_action.swept'], ['incident' => 12], ['actor' => 'admin:3', 'door' => 'panel']] as $filter) {
            $seen = [];
            $before = '';
            do {
                $list = $this->search($filter + ['before' => $before, 'limit' => 10]);
                foreach ($list->getEntries() as $entry) {
                    $seen[] = (int) $entry->getIndex();
                }
                self::assertSame($before === '', $list->getTypes() !== []);
                $before = $list->getNext() ?? '';
            } while ($before !== '');
            // The birth of the ledger is written when it is first sealed: by time it stands between.
            $facts = array_values(array_diff($seen, [0]));
            self::assertSame(range(91, 1), $facts, (string) json_encode($filter));
            self::assertCount($filter === [] ? 92 : 91, $seen);
        }
    }

    /** @param array<string, string|int> $filter */
    #[DataProvider('filters')]
    public function testAPageInTheMiddleReadsNoMoreThanItShows(array $filter): void
    {
        $table = $this->connection->table('leakresponse_record_entry');
        $this->connection->execute(
            "INSERT INTO {$table} (entry_index, event_id, type, actor, door, at, incident_id, params) SELECT seq, UNHEX(MD5(seq)),"
            . " IF(seq % 5 = 0, 'b.done', 'a.done'), 'admin:3', 'panel', seq * 1000, 7, '{}' FROM seq_1_to_20000"
        );
        $this->connection->fetchAll("ANALYZE TABLE {$table}");
        $read = fn (): int => (int) array_sum(array_column(
            $this->connection->fetchAll("SHOW SESSION STATUS LIKE 'Handler_read_%'"),
            'Value'
        ));
        $before = $read();
        self::assertCount(50, $this->search($filter + ['before' => '10000000-10000'])->getEntries());
        self::assertLessThan(1000, $read() - $before);
    }

    /** @return array<string, array{array<string, string|int>}> */
    public static function filters(): array
    {
        return [
            'everything' => [[]],
            'a type' => [['type' => 'a.done']],
            'an actor' => [['actor' => 'admin:3']],
            'an actor and a type' => [['actor' => 'admin:3', 'type' => 'b.done']],
            'a door' => [['door' => 'panel']],
            'an incident' => [['incident' => 7]],
        ];
    }

    public function testWhatIsNoInstantIsRefused(): void
    {
        foreach (['from' => 'yesterday', 'to' => '2026-02-30T00:00:00Z'] as $field => $value) {
            try {
                $this->search([$field => $value]);
                self::fail("{$value} is no instant.");
            } catch (Refusal $refusal) {
                self::assertSame(['invalid_field', $field], [$refusal->refusalCode(), $refusal->field()]);
            }
        }
    }

    public function testEveryEntryIsProvenAgainstTheSignedRootAndNoOther(): void
    {
        $this->record(300);
        $this->ledger->sequencer->seal();
        $sight = ApproveKit::sightOf($this->connection);
        $service = new GetEntry($this->ledger->reader, new PruningBook($this->connection), $sight);
        foreach (['0', '1', '255', '256', '300'] as $index) {
            $answer = $service->execute($index);
            $bytes = (string) base64_decode($answer->getEntry(), true);
            self::assertSame($this->entries()[(int) $index], $bytes);
            self::assertTrue($this->proves((int) $index, $bytes, $answer->getProof(), $answer->getCheckpoint()));
            self::assertFalse($this->proves((int) $index, "{$bytes} ", $answer->getProof(), $answer->getCheckpoint()));
        }
        $this->ledger->key->open($service->execute('0')->getCheckpoint());
    }

    public function testAnEntryThatIsNotSignedYetIsNotThere(): void
    {
        $sight = ApproveKit::sightOf($this->connection);
        $service = new GetEntry($this->ledger->reader, new PruningBook($this->connection), $sight);
        foreach (['before' => false, 'after' => true] as $isSealed) {
            if ($isSealed) {
                $this->record(2);
                $this->ledger->sequencer->seal();
            }
            try {
                $service->execute('3');
                self::fail('It is not there.');
            } catch (Refusal $refusal) {
                self::assertSame(404, $refusal->status());
            }
        }
        self::assertNotSame('', $service->execute('2')->getEntry());
    }

    /** @param list<string> $proof */
    private function proves(int $index, string $bytes, array $proof, string $note): bool
    {
        $signed = Checkpoint::parse(SignedNote::text($note));
        $steps = array_map(static fn (string $step): string => (string) base64_decode($step, true), $proof);
        return ProofCheck::includes(MerkleTree::leaf($bytes), $index, $signed->size, $steps, $signed->root);
    }

    /** Six entries, a minute apart. */
    private function some(): void
    {
        $shell = new Actor('shell', 'root', 'shell', 'console');
        $shopper = new Actor('customer', str_repeat('ab', 16), 'session', 'storefront');
        $facts = [
            [$this->admin, 'a.done', 3],
            [$this->admin, 'a.done', 7],
            [$this->admin, 'a.done', null],
            [$shell, 'b.done', 7],
            [$shopper, 'shop.seen', null],
        ];
        foreach ($facts as $place => [$actor, $type, $incident]) {
            $this->ledger->recorder->record($type, $actor, ['place' => $place] + ($incident === null ? [] : ['incident' => $incident]));
            $this->clock->advance(60);
        }
        $this->ledger->sequencer->seal();
        $table = $this->connection->table('leakresponse_record_entry');
        // The birth of the ledger is sealed last and stands first: its time is of no interest here.
        $this->connection->execute("UPDATE {$table} SET at = 1 WHERE type = 'ledger.started'");
    }

    /** @param array<string, string|int> $filter */
    private function search(array $filter = []): EntryListInterface
    {
        $service = new SearchLedger(
            $this->connection,
            $this->ledger->projection,
            $this->ledger->reader,
            new FoundEntries($this->connection),
            ApproveKit::sightOf($this->connection)
        );
        return $service->execute(...$filter);
    }

    /** @return list<string> */
    private function typesOf(EntryListInterface $list): array
    {
        $types = [];
        foreach ($list->getEntries() as $entry) {
            $types[] = $entry->getType();
        }
        return $types;
    }
}
