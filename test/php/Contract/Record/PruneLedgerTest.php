<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Approve\Sight;
use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Keeping\Retention;
use Vendor\LeakResponse\Core\Record\Read\GetEntry;
use Vendor\LeakResponse\Core\Record\Read\ListEntries;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Core\Record\ProofCheck;
use Vendor\LeakResponse\Test\Support\ApproveKit;
use Vendor\LeakResponse\Test\Support\TestDatabase;

/** The policy lets the contents of old entries go, and nothing else changes. */
class PruneLedgerTest extends RetentionTestCase
{
    public function testOldFullBundlesLoseTheirContentsAndKeepTheirHashes(): void
    {
        $this->grow();
        $root = bin2hex((string) $this->ledger->tables->head()?->root);
        $size = $this->ledger->tables->head()->size;
        self::assertSame(512, $this->kit->prune->prune($this->admin, null, 60));
        self::assertSame(512, $this->ledger->tables->minimum());
        self::assertSame(1, $this->bundles());
        self::assertSame($root, bin2hex($this->ledger->reader->root($size)), 'the tree of before is still there');
        $rows = $this->connection->fetchAll(
            "SELECT MIN(entry_index) AS first FROM {$this->connection->table('leakresponse_record_entry')}"
        );
        self::assertSame('512', $rows[0]['first'], 'what can be searched went too');
        self::assertSame(0, $this->kit->prune->prune($this->admin, null, 60), 'once');
    }

    public function testTheLedgerItselfSaysWhatWentByWhichPolicyAndUnderWhichRoot(): void
    {
        $this->grow();
        $this->kit->prune->prune($this->admin, null, 60);
        $this->ledger->sequencer->seal();
        $ordered = $this->factsFrom(512, 'pruning.ordered')[0];
        self::assertSame(['0', '512', 365], [$ordered['from'], $ordered['to'], $ordered['days']]);
        self::assertSame(bin2hex($this->ledger->reader->root(512)), $ordered['root']);
        $origin = (string) $this->ledger->tables->head()?->origin;
        $text = SignedNote::text($ordered['statement']);
        self::assertStringStartsWith("leakresponse pruning v1\n{$origin}\n0\n512\n", $text);
        self::assertTrue($this->ledger->key->isOfNow($ordered['statement'], $origin), 'signed by the key that signs now');
        self::assertNull(SignedNote::open($ordered['statement'], $origin, $this->firstKey($origin)), 'which is no more the first');
        self::assertCount(1, $this->factsFrom(512, 'pruning.done'));
    }

    public function testNothingGoesBeforeTheEntryThatSaysSoIsSealed(): void
    {
        $this->grow();
        self::assertNotNull($this->kit->orders->order($this->admin, 365, []));
        self::assertSame(0, $this->kit->pruning->carryOut($this->admin, 365));
        self::assertSame(3, $this->bundles());
        $this->ledger->sequencer->seal();
        self::assertSame(512, $this->kit->pruning->carryOut($this->admin, 365));
    }

    public function testProofsOfLaterEntriesAndOfWhatWentStillLeadToTheRoot(): void
    {
        $this->grow();
        $before = (new GetEntry($this->ledger->reader, $this->kit->prunings, $this->sight()))->execute('7');
        $this->kit->prune->prune($this->admin, null, 60);
        $this->ledger->sequencer->seal();
        $get = new GetEntry($this->ledger->reader, $this->kit->prunings, $this->sight());
        $later = $get->execute('513');
        self::assertNull($later->getPruned());
        $signed = Checkpoint::parse(SignedNote::text($later->getCheckpoint()));
        $leaf = MerkleTree::leaf((string) base64_decode($later->getEntry(), true));
        $path = array_map(static fn (string $hash): string => (string) base64_decode($hash, true), $later->getProof());
        self::assertTrue(ProofCheck::includes($leaf, 513, $signed->size, $path, $signed->root));
        $gone = $get->execute('7');
        self::assertSame('', $gone->getEntry());
        self::assertSame(['0', '512', 365], [$gone->getPruned()?->getFrom(), $gone->getPruned()?->getTo(), $gone->getPruned()?->getDays()]);
        $leaf = MerkleTree::leaf((string) base64_decode($before->getEntry(), true));
        $path = array_map(static fn (string $hash): string => (string) base64_decode($hash, true), $gone->getProof());
        self::assertTrue(ProofCheck::includes($leaf, 7, $signed->size, $path, $signed->root), 'who kept a copy can still prove it');
    }

    public function testAPageOfWhatWentGivesItsHashesAndGoesOnBehind(): void
    {
        $this->grow();
        $kept = $this->entries();
        $this->kit->prune->prune($this->admin, null, 60);
        $page = (new ListEntries($this->ledger->reader, $this->sight()))->execute('500', 1000);
        self::assertSame([], $page->getEntries());
        self::assertSame(base64_encode(MerkleTree::leaf($kept[500])), $page->getLeafHashes()[0]);
        self::assertSame([12, '512'], [count($page->getLeafHashes()), $page->getNext()]);
        $next = (new ListEntries($this->ledger->reader, $this->sight()))->execute('512', 1);
        self::assertSame(base64_encode($kept[512]), $next->getEntries()[0]);
    }

    public function testTheExportHoldsTheTilesButNotTheContents(): void
    {
        $this->grow();
        $this->kit->prune->prune($this->admin, null, 60);
        $this->ledger->sequencer->seal();
        $out = LedgerKit::folder();
        $this->ledger->export->to($out);
        self::assertFileExists("{$out}/tile/0/000");
        self::assertFileDoesNotExist("{$out}/tile/entries/000");
        self::assertFileDoesNotExist("{$out}/tile/entries/001");
        self::assertNotSame([], glob("{$out}/tile/entries/002.p/*"));
        LedgerKit::remove($out);
    }

    public function testWhatWasTamperedWithIsNotLetGo(): void
    {
        $this->grow();
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_record_bundle')} SET bytes = REPLACE(bytes, 'swept', 'swapt') WHERE bundle = 0"
        );
        $this->expectException(UnableToReadLedger::class);
        $this->kit->prune->prune($this->admin, null, 60);
    }

    public function testAClockThatRunsAheadEmptiesNoLedgerInOneNight(): void
    {
        for ($day = 0; $day < 30; $day++) {
            $this->record(256);
            $this->ledger->sequencer->seal();
            $this->clock->advance(self::DAY);
        }
        $this->clock->advance(3650 * self::DAY);
        $this->kit->orders->order($this->admin, 365, []);
        self::assertLessThanOrEqual(9 * 256, $this->kit->prunings->waiting()['to'] ?? PHP_INT_MAX);
    }

    /** @return iterable<string, array{int, string}> */
    public static function shortPolicies(): iterable
    {
        yield 'below the least' => [89, 'days must be between 90 and 36500.'];
        yield 'below what is set' => [364, 'days must be at least the retention that is set: 365.'];
    }

    #[DataProvider('shortPolicies')]
    public function testAShorterTimeThanThePolicyIsRefusedByField(int $days, string $words): void
    {
        try {
            $this->kit->prune->prune($this->admin, $days, 60);
            self::fail('It was not refused.');
        } catch (Refusal $refusal) {
            self::assertSame(['days', $words], [$refusal->field(), $refusal->getMessage()]);
        }
    }

    public function testThePolicyIsNeverBelowNinetyDaysWhateverIsAskedOrWritten(): void
    {
        self::assertSame(365, $this->kit->policy->days());
        try {
            $this->kit->setRetention()->execute(30, 'cheaper');
            self::fail('It was not refused.');
        } catch (Refusal $refusal) {
            self::assertSame('days', $refusal->field());
        }
        self::assertSame(120, $this->kit->setRetention()->execute(120, 'agreed with the auditor')->getDays());
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_contain_switch')} SET detail = '{\"days\":1}' WHERE kind = 'retention'"
        );
        self::assertSame(120, $this->kitOn($this->connection)->policy->days(), 'the file beside the keys holds');
        $this->connection->execute("DELETE FROM {$this->connection->table('leakresponse_contain_switch')} WHERE kind = 'retention'");
        self::assertSame(120, $this->kitOn($this->connection)->policy->days());
        self::assertGreaterThanOrEqual(Retention::MINIMUM_DAYS, $this->kit->policy->days());
    }

    public function testAnyCallOfAPruningMayFailAndIsTakenUpAgain(): void
    {
        for ($n = 1; $n < 200; $n++) {
            $this->again();
            $this->grow(260);
            $failing = new FailingConnection(TestDatabase::connect($this->prefix()), $n, $n % 2 === 0 ? 'after' : 'before');
            try {
                $this->kitOn($failing)->prune->prune($this->admin, null, 60);
            } catch (UnableToReachDatabase | UnableToRecord) {
                self::assertGreaterThanOrEqual($n, $failing->calls);
            }
            $isDone = $failing->calls < $n;
            // The process is gone, and with its connection the lock whose taking was never answered.
            unset($failing);
            $kit = $this->kitOn($this->connection);
            $kit->prune->prune($this->admin, null, 60);
            $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
            $this->ledger->sequencer->seal();
            self::assertSame(256, $this->ledger->tables->minimum(), "call {$n}");
            self::assertSame(1, $this->bundles(), "call {$n}");
            $head = $this->ledger->tables->head();
            self::assertSame(bin2hex((string) $head?->root), bin2hex($this->ledger->reader->root($head->size ?? 0)), "call {$n}");
            self::assertCount(1, $this->factsFrom(256, 'pruning.done'), "call {$n}");
            self::assertSame($head->size ?? 0, $this->ledger->projection->size());
            if ($isDone) {
                break;
            }
        }
        self::assertGreaterThan(20, $n);
    }

    public function testEntriesThatHandTheKeyOnStayVerbatimAndTheExportHoldsThem(): void
    {
        $before = $this->growOverKeys();
        $this->kit->prune->prune($this->admin, null, 60);
        $kept = $this->ledger->tables->kept(0, PHP_INT_MAX, 100);
        self::assertSame([0, 101, 212], array_keys($kept), 'the first, and two hand-overs; the others are not pruned');
        self::assertSame(array_intersect_key($before, $kept), $kept);
        self::assertSame(1, $this->bundles());
        $page = (new ListEntries($this->ledger->reader, $this->sight()))->execute('100', 50);
        self::assertSame([50, ['101 ' . base64_encode($before[101])]], [count($page->getLeafHashes()), $page->getKept()]);
        $this->ledger->sequencer->seal();
        $out = LedgerKit::folder();
        $this->ledger->export->to($out);
        self::assertStringEqualsFile("{$out}/pruned/kept", implode('', array_map(
            static fn (int $index, string $entry): string => "{$index} " . base64_encode($entry) . "\n",
            array_keys($kept),
            $kept
        )));
        LedgerKit::remove($out);
    }

    public function testALedgerWhoseBeginningWentStillNamesItsFirstKeyAndStopsWithoutTheChain(): void
    {
        $this->growOverKeys();
        $this->kit->prune->prune($this->admin, null, 60);
        unlink($this->folder . '/ledger.chain');
        $this->record(1);
        $this->expectExceptionMessage('key');
        // The key of now is not the first, and only the chain says so: it stops rather than sign with a key of its own.
        (new LedgerKit($this->connection, $this->folder, $this->clock))->sequencer->seal();
    }

    public function testAnOrderOfAKeyThatIsGoneIsStoppedAndSaidAnewByTheKeyOfNow(): void
    {
        $this->growOverKeys();
        $this->kit->orders->order($this->admin, 365, []);
        // An hour goes by before it is sealed: the hand-over stands before it in the ledger, and its key is erased.
        $this->clock->advance(3600);
        self::assertSame(256, $this->kit->prune->prune($this->admin, null, 60));
        $this->ledger->sequencer->seal();
        [$stale, $fresh] = $this->factsFrom(256, 'pruning.ordered');
        $origin = (string) $this->ledger->tables->head()?->origin;
        self::assertFalse($this->ledger->key->isOfNow($stale['statement'], $origin));
        self::assertTrue($this->ledger->key->isOfNow($fresh['statement'], $origin));
        self::assertSame([1, 1], [count($this->factsFrom(256, 'pruning.stopped')), count($this->factsFrom(256, 'pruning.done'))]);
    }

    /**
     * Four keys: entry 0 names the first, 101 and 212 hand on from it, and 400 days later 313 does.
     *
     * @return list<string> the entries
     */
    private function growOverKeys(): array
    {
        for ($key = 0; $key < 3; $key++) {
            $this->record($key === 0 ? 100 : 110);
            $this->ledger->sequencer->seal();
            $this->clock->advance($key === 2 ? 400 * self::DAY : 3600);
        }
        $this->record(1, 'ledger.alive');
        $this->ledger->sequencer->seal();
        return $this->entries();
    }

    /** @return list<array<string, mixed>> data of sealed facts of a name */
    private function factsFrom(int $index, string $type): array
    {
        $size = $this->ledger->tables->head()->size ?? 0;
        $facts = array_map(FactFields::of(...), $this->ledger->reader->entries($index, 1000, $size));
        return array_values(array_map(
            static fn (FactFields $fact): array => $fact->data,
            array_filter($facts, static fn (FactFields $fact): bool => $fact->type === $type)
        ));
    }

    private function sight(): Sight
    {
        return ApproveKit::sightOf($this->connection);
    }

    private function firstKey(string $origin): string
    {
        $parts = explode('+', $this->ledger->key->verifierKey($origin), 3);
        return substr((string) base64_decode($parts[2], true), 1);
    }

    /** An empty ledger, as it was at the beginning. */
    private function again(): void
    {
        foreach (['head', 'tile', 'bundle', 'seen', 'entry', 'inbox', 'pruning', 'kept', 'person'] as $name) {
            $this->connection->execute("DELETE FROM {$this->connection->table("leakresponse_record_{$name}")}");
        }
        LedgerKit::remove($this->folder);
        mkdir($this->folder, 0700);
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
    }
}
