<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Api\Data\TimelineEntryInterface;
use Vendor\LeakResponse\Core\Record\Read\GetCheckpoint;
use Vendor\LeakResponse\Core\Record\Read\GetConsistency;
use Vendor\LeakResponse\Core\Record\Read\ListEntries;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Test\Core\Record\ProofCheck;
use Vendor\LeakResponse\Test\Support\ApproveKit;

/** What the ledger answers: pages, proofs, checkpoint, evidence, timeline. */
class LedgerReaderTest extends LedgerTestCase
{
    public function testPagesPutTogetherAreTheLedger(): void
    {
        $this->record(700);
        $this->ledger->sequencer->seal();
        $service = new ListEntries($this->ledger->reader, ApproveKit::sightOf($this->connection));
        foreach ([1, 7, 255, 256, 257, 1000] as $limit) {
            $entries = [];
            for ($from = '0'; $from !== null; $from = $page->getNext()) {
                $page = $service->execute($from, $limit);
                self::assertSame($from, $page->getFrom());
                self::assertSame('701', $page->getSize());
                self::assertLessThanOrEqual($limit, count($page->getEntries()));
                foreach ($page->getEntries() as $text) {
                    $entries[] = (string) base64_decode($text, true);
                }
            }
            self::assertSame($this->entries(), $entries, "pages of {$limit}");
        }
    }

    public function testAHeavyPageIsCutShortAndGoesOn(): void
    {
        for ($i = 0; $i < 100; $i++) {
            $this->ledger->recorder->record('big.fact', $this->admin, ['text' => str_repeat('x ', 25000)]);
        }
        $this->ledger->sequencer->seal();
        $page = (new ListEntries($this->ledger->reader, ApproveKit::sightOf($this->connection)))->execute('0', 1000);
        self::assertLessThan(3 * 1024 * 1024, array_sum(array_map(strlen(...), $page->getEntries())) * 3 / 4);
        self::assertSame((string) count($page->getEntries()), $page->getNext());
    }

    #[DataProvider('badPages')]
    public function testAPageOutsideTheLedgerIsRefused(string $from, int $limit, string $field): void
    {
        $this->record(2);
        $this->ledger->sequencer->seal();
        try {
            (new ListEntries($this->ledger->reader, ApproveKit::sightOf($this->connection)))->execute($from, $limit);
            self::fail('It must be refused.');
        } catch (Refusal $refusal) {
            self::assertSame([$field, 400], [$refusal->field(), $refusal->status()]);
        }
    }

    /** @return iterable<string, array{string, int, string}> */
    public static function badPages(): iterable
    {
        yield 'behind the end' => ['4', 10, 'from'];
        yield 'negative' => ['-1', 10, 'from'];
        yield 'not a number' => ['1e3', 10, 'from'];
        yield 'beyond 2^63' => ['9999999999999999999', 10, 'from'];
        yield 'no entries' => ['0', 0, 'limit'];
        yield 'too many' => ['0', 1001, 'limit'];
    }

    public function testTheEndOfTheLedgerIsAnEmptyPage(): void
    {
        $list = new ListEntries($this->ledger->reader, ApproveKit::sightOf($this->connection));
        self::assertSame([], $list->execute('0', 10)->getEntries());
        $this->record(2);
        $this->ledger->sequencer->seal();
        $page = (new ListEntries($this->ledger->reader, ApproveKit::sightOf($this->connection)))->execute('3', 10);
        self::assertSame([[], null], [$page->getEntries(), $page->getNext()]);
    }

    public function testProofsFromTheStoredTilesHold(): void
    {
        $this->record(600);
        $this->ledger->sequencer->seal();
        $head = $this->ledger->tables->head();
        $entries = $this->entries();
        foreach ([0, 1, 255, 256, 511, 512, 599, 600] as $index) {
            $proof = $this->ledger->reader->inclusionProof($index, 601);
            self::assertTrue(ProofCheck::includes(MerkleTree::leaf($entries[$index]), $index, 601, $proof, (string) $head?->root));
        }
        foreach ([1, 255, 256, 257, 512, 600] as $from) {
            $proof = $this->ledger->reader->consistencyProof($from, 601);
            self::assertTrue(ProofCheck::continues($from, 601, $proof, $this->ledger->reader->root($from), (string) $head?->root));
        }
    }

    public function testTheApiProvesThatALaterLedgerContinuesAnEarlierOne(): void
    {
        $this->record(300);
        $this->ledger->sequencer->seal();
        $service = new GetConsistency($this->ledger->reader);
        foreach ([1, 255, 256, 300] as $from) {
            $answer = $service->execute((string) $from, '301');
            $proof = array_map(static fn (string $hash): string => (string) base64_decode($hash, true), $answer->getProof());
            $roots = [$this->ledger->reader->root($from), $this->ledger->reader->root(301)];
            self::assertTrue(ProofCheck::continues($from, 301, $proof, ...$roots));
        }
        self::assertSame([], $service->execute('0', '301')->getProof());
        self::assertSame([], $service->execute('301', '301')->getProof());
        foreach ([['0', '302'], ['302', '302'], ['2', '1'], ['-1', '3'], ['01', '3']] as [$from, $to]) {
            try {
                $service->execute($from, $to);
                self::fail("{$from} to {$to} is no part of the ledger.");
            } catch (Refusal $refusal) {
                self::assertSame('invalid_field', $refusal->refusalCode());
            }
        }
    }

    public function testTheCheckpointComesWithTheKeyThatVerifiesIt(): void
    {
        $service = new GetCheckpoint($this->ledger->tables, $this->ledger->key);
        try {
            $service->execute();
            self::fail('There is none yet.');
        } catch (Refusal $refusal) {
            self::assertSame(404, $refusal->status());
        }
        $this->record(4);
        $this->ledger->sequencer->seal();
        $checkpoint = $service->execute();
        self::assertSame('5', $checkpoint->getSize());
        self::assertSame(5, $this->ledger->key->open($checkpoint->getNote())->size);
        self::assertStringStartsWith('leakresponse/', $checkpoint->getVkey());
    }

    public function testEvidenceSaysHowFarItReaches(): void
    {
        $evidence = $this->ledger->evidence->read();
        self::assertSame(['0', null, 0, null], [
            $evidence->getSize(), $evidence->getSealedUntil(), $evidence->getWaiting(), $evidence->getCheckpointAt(),
        ]);
        self::assertSame('C', $evidence->getCustody());
        $this->record(4);
        $this->clock->advance(90);
        $this->ledger->sequencer->seal();
        $this->record(2);
        $evidence = $this->ledger->evidence->read();
        self::assertSame(['5', '2026-11-21T09:00:00Z', 2, '2026-11-21T09:01:30Z'], [
            $evidence->getSize(), $evidence->getSealedUntil(), $evidence->getWaiting(), $evidence->getCheckpointAt(),
        ]);
        self::assertMatchesRegularExpression('/^[0-9a-f]{16}$/', (string) $evidence->getKeyFingerprint());
    }

    public function testATimelineShowsSealedAndWaitingFactsOfItsIncidentNewestFirst(): void
    {
        $this->declare(12, 'one');
        $this->declare(120, 'other incident');
        $this->ledger->sequencer->seal();
        $this->declare(12, 'two');
        $this->declare(1, 'other incident');
        $timeline = $this->ledger->timeline->ofIncident(12, 50);
        self::assertSame(['two' => null, 'one' => '1'], $this->reasons($timeline));
        self::assertSame('admin:3', $timeline[0]->getActor());
        self::assertSame('2026-11-21T09:00:00Z', $timeline[0]->getAt());
        self::assertSame(
            ['reason' => 'two', 'scope.ids' => '1, 2', 'scope.kind' => 'websites', 'sure' => 'yes'],
            $this->params($timeline[0])
        );
        self::assertSame(['two' => null], $this->reasons($this->ledger->timeline->ofIncident(12, 1)));
        self::assertSame([], $this->ledger->timeline->ofIncident(2, 50));
    }

    public function testATimelineLosesNothingWhileTheProjectionIsBehind(): void
    {
        foreach (['one', 'two', 'three'] as $reason) {
            $this->declare(12, $reason);
        }
        $this->ledger->sequencer->seal();
        $table = $this->connection->table('leakresponse_record_entry');
        $this->connection->execute("DELETE FROM {$table} WHERE entry_index > 1");
        $this->declare(12, 'four');
        self::assertSame(
            ['four' => null, 'three' => '3', 'two' => '2', 'one' => '1'],
            $this->reasons($this->ledger->timeline->ofIncident(12, 50))
        );
    }

    public function testWordsInAFactDoNotPutItIntoAnotherTimeline(): void
    {
        $data = ['text' => ',"incident":12,"n":', 'x' => ['a' => 0, 'incident' => 12, 'n' => '1']];
        $this->ledger->recorder->record('a.done', $this->admin, $data);
        self::assertSame([], $this->ledger->timeline->ofIncident(12, 50));
        $this->ledger->sequencer->seal();
        self::assertSame([], $this->ledger->timeline->ofIncident(12, 50));
    }

    public function testARunKnowsItsFirstAndLastEntry(): void
    {
        $run = '019aa000-0000-7000-8000-0000000000aa';
        foreach ([$run, '019aa000-0000-7000-8000-0000000000bb', $run] as $id) {
            $this->ledger->recorder->record('containment_action.swept', $this->admin, ['incident' => 12, 'run' => $id]);
        }
        self::assertSame([null, null], $this->ledger->timeline->indicesOfRun($run));
        $this->ledger->sequencer->seal();
        self::assertSame(['1', '3'], $this->ledger->timeline->indicesOfRun($run));
    }

    private function declare(int $incident, string $reason): void
    {
        $this->ledger->recorder->record('incident.declared', $this->admin, [
            'incident' => $incident, 'reason' => $reason, 'scope' => ['kind' => 'websites', 'ids' => [1, 2]], 'sure' => true,
        ]);
    }

    /**
     * @param list<TimelineEntryInterface> $timeline
     * @return array<string, string|null> reason to ledger index
     */
    private function reasons(array $timeline): array
    {
        $reasons = [];
        foreach ($timeline as $entry) {
            $reasons[$this->params($entry)['reason']] = $entry->getEntryIndex();
        }
        return $reasons;
    }

    /** @return array<string, string> */
    private function params(TimelineEntryInterface $entry): array
    {
        $params = [];
        foreach ($entry->getParams() as $param) {
            $params[$param->getName()] = $param->getValue();
        }
        return $params;
    }
}
