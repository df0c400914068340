<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use PHPUnit\Framework\Attributes\DataProvider;
use Vendor\LeakResponse\Core\Record\Inbox\FactFields;
use Vendor\LeakResponse\Core\Record\Keeping\KeptLedger;
use Vendor\LeakResponse\Core\Record\Keeping\PruningBook;
use Vendor\LeakResponse\Core\Record\Restore\RestoreLedger;
use Vendor\LeakResponse\Core\Record\Restore\UnableToRestore;
use Vendor\LeakResponse\Core\Record\Tree\CheckpointFile;
use Vendor\LeakResponse\Core\Record\Tree\Leadership;
use Vendor\LeakResponse\Core\Record\Tree\UnableToSeal;
use Vendor\LeakResponse\Core\Record\UnableToRecord;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;
use Vendor\LeakResponse\Test\Support\Fault;
use Vendor\LeakResponse\Test\Support\FaultyConnection;
use Vendor\LeakResponse\Test\Support\RetentionKit;

/** A ledger that was wiped, set back or changed comes back from a copy outside, and says so itself. */
class RestoreLedgerTest extends LedgerTestCase
{
    private string $copy = '';

    protected function setUp(): void
    {
        parent::setUp();
        $this->copy = LedgerKit::folder();
        $this->sealSome(300);
        $this->clock->advance(3600);
        $this->sealSome(20);
    }

    protected function tearDown(): void
    {
        LedgerKit::remove($this->copy);
        parent::tearDown();
    }

    public function testAWipedLedgerComesBackWhole(): void
    {
        $this->export();
        $before = $this->entries();
        $this->wipe();
        $this->assertSealingIsStopped();
        $done = $this->restore('the disk was replaced');
        self::assertSame(['size' => count($before), 'had' => 0, 'lost_from' => null, 'lost_to' => null], $done);
        $this->sealSome(3);
        self::assertSame($before, array_slice($this->entries(), 0, count($before)));
        [$fact] = $this->facts('ledger.restored');
        self::assertSame(['0', 'the disk was replaced'], [$fact['data']['had'], $fact['data']['reason']]);
        $this->assertLedgerIsSound();
    }

    public function testALedgerChangedInTheDatabaseIsPutRight(): void
    {
        $this->export();
        $before = $this->entries();
        $this->connection->execute(
            "UPDATE {$this->connection->table('leakresponse_record_tile')} SET bytes = REVERSE(bytes) WHERE level = 1 OR tile = 1"
        );
        $this->record(1);
        $this->assertSealingIsStopped();
        $this->restore('changed by SQL');
        $this->sealSome(1);
        self::assertSame($before, array_slice($this->entries(), 0, count($before)));
        $this->assertLedgerIsSound();
    }

    public function testEntriesThatTheCopyLacksAreLostOnlyWhenThatIsAccepted(): void
    {
        $this->export();
        $size = count($this->entries());
        $this->sealSome(5);
        $this->wipe();
        try {
            $this->restore('no reason yet');
            self::fail('Entries were lost without a word.');
        } catch (UnableToRestore $error) {
            self::assertStringContainsString("Entries {$size} to " . ($size + 4) . ' were signed', $error->getMessage());
        }
        $this->restore('the mirror was five behind', accepts: true);
        self::assertCount(1, glob($this->folder . '/checkpoint.lost-*') ?: [], 'what was signed over the lost entries is kept');
        $this->sealSome(1);
        $data = $this->facts('ledger.restored')[0]['data'];
        self::assertSame([(string) $size, (string) ($size + 4)], [$data['lost_from'], $data['lost_to']]);
        $this->assertLedgerIsSound();
    }

    public function testALedgerWhoseBeginningWasPrunedComesBackAsItWas(): void
    {
        $this->grow();
        $this->prune();
        $this->sealSome(2);
        $this->export();
        $root = $this->ledger->reader->root($this->ledger->tables->head()->size ?? 0);
        $kept = $this->ledger->tables->kept(0, 256, 10);
        $this->wipe();
        $done = $this->restore('the disk was replaced');
        self::assertSame(bin2hex($root), bin2hex($this->ledger->reader->root($done['size'])));
        self::assertSame([256, $kept], [$this->ledger->tables->minimum(), $this->ledger->tables->kept(0, 256, 10)]);
        self::assertSame([0], array_keys($kept));
        $this->sealSome(3);
        self::assertSame($this->ledger->tables->head()->size ?? 0, $this->ledger->projection->size());
        self::assertSame('ledger.restored', FactFields::of($this->ledger->reader->entries($done['size'], 1, $done['size'] + 1)[0])->type);
    }

    public function testAWholeCopyBringsBackWhatWasPrunedUntilThePolicyTakesItAgain(): void
    {
        $this->grow();
        $this->export();
        $before = $this->entries();
        $this->prune();
        $this->wipe();
        $this->restore('the newest copy there was', accepts: true);
        self::assertSame(0, $this->ledger->tables->minimum());
        self::assertSame($before, array_slice($this->entries(), 0, count($before)));
    }

    /** @return iterable<string, array{callable(string): mixed}> */
    public static function damages(): iterable
    {
        yield 'what stayed is not there' => [static fn (string $copy) => unlink("{$copy}/pruned/kept")];
        $forged = '0 ' . base64_encode('{}') . "\n";
        yield 'what stayed is another' => [static fn (string $copy) => file_put_contents("{$copy}/pruned/kept", $forged)];
    }

    /** @param callable(string): mixed $damage */
    #[DataProvider('damages')]
    public function testABeginningThatIsNotProvenIsRefused(callable $damage): void
    {
        $this->grow();
        $this->prune();
        $this->sealSome(1);
        $this->export();
        $damage($this->copy);
        $this->wipe();
        $this->expectException(UnableToRestore::class);
        $this->restore('damaged');
    }

    public function testABeginningThatWasDeletedAndNotPrunedIsRefused(): void
    {
        $this->export();
        unlink("{$this->copy}/tile/entries/000");
        mkdir("{$this->copy}/pruned");
        file_put_contents("{$this->copy}/pruned/kept", '0 ' . base64_encode($this->entries()[0]) . "\n");
        $this->wipe();
        $this->expectExceptionMessage('The copy has no readable tile/entries/000');
        $this->restore('deleted');
    }

    public function testALossThatTookAKeyAlongIsNotPutBack(): void
    {
        $this->export();
        $this->clock->advance(3600);
        $this->sealSome(1);
        $this->wipe();
        $this->expectExceptionMessage('Only a newer copy can be put back');
        $this->restore('too old', accepts: true);
    }

    public function testACopyThatWasChangedIsRefused(): void
    {
        $this->export();
        $this->wipe();
        $file = $this->copy . '/tile/entries/000';
        file_put_contents($file, str_replace('"chunk":7}', '"chunk":8}', (string) file_get_contents($file)));
        $this->expectExceptionMessage('are not what was signed');
        $this->restore('forged');
    }

    public function testACopyOfAnotherLedgerIsRefused(): void
    {
        $other = new LedgerKit($this->connection, $this->copy . '/keys', $this->clock);
        $this->wipe();
        $other->recorder->record('act.done', $this->admin, []);
        $other->sequencer->seal();
        $other->export->to($this->copy);
        $this->wipe();
        $this->expectException(UnableToRestore::class);
        $this->restore('another');
    }

    public function testALedgerThatIsWellStaysAsItIs(): void
    {
        $this->export();
        $this->expectExceptionMessage('there is nothing to put back');
        $this->restore('curious');
    }

    public function testAnyCallMayFailAndTheNextTryBringsItBack(): void
    {
        for ($n = 1, $isDone = false; !$isDone; $n++) {
            $this->export();
            $before = $this->entries();
            $this->wipe();
            $fault = new Fault($n, static fn () => UnableToReachDatabase::because('gone', false));
            try {
                $this->restore('first try', on: new FaultyConnection($this->connection, $fault));
            } catch (UnableToReachDatabase | UnableToRecord) {
                if ($this->ledger->tables->head()?->checkpoint === null) {
                    $this->restore('second try');
                }
            }
            $this->sealSome(1);
            self::assertCount($n, $this->facts('ledger.restored'), "call {$n}");
            $isDone = !$fault->hasHappened();
            self::assertSame($before, array_slice($this->entries(), 0, count($before)), "call {$n}");
        }
        self::assertGreaterThan(10, $n);
        $this->sealSome(1);
        $this->assertLedgerIsSound();
    }

    /** @return array{size: int, had: int, lost_from: int|null, lost_to: int|null} */
    private function restore(string $reason, bool $accepts = false, ?Connection $on = null): array
    {
        $kit = new LedgerKit($on ?? $this->connection, $this->folder, $this->clock);
        $kept = new KeptLedger(new CheckpointFile($this->folder), $kit->signers, $kit->checkpoints, $this->clock);
        $restore = new RestoreLedger(
            $kit->connection,
            new Leadership($kit->connection),
            $kit->tables,
            $kit->entries,
            $kept,
            new PruningBook($kit->connection),
            $kit->recorder
        );
        return $restore->from($this->copy, $reason, $this->admin, null, $accepts);
    }

    private function grow(): void
    {
        $this->clock->advance(400 * 86400);
        $this->sealSome(1);
    }

    private function prune(): void
    {
        $kit = new RetentionKit($this->connection, $this->ledger, $this->clock, $this->admin);
        self::assertSame(256, $kit->prune->prune($this->admin, null, 60));
    }

    private function export(): void
    {
        $this->ledger->export->to($this->copy);
    }

    private function sealSome(int $facts): void
    {
        $this->record($facts);
        $this->ledger->sequencer->seal();
    }

    private function wipe(): void
    {
        foreach (['head', 'tile', 'bundle', 'kept', 'pruning', 'seen', 'entry', 'inbox'] as $name) {
            $this->connection->execute("DELETE FROM {$this->connection->table("leakresponse_record_{$name}")}");
        }
        $this->ledger = new LedgerKit($this->connection, $this->folder, $this->clock);
    }

    private function assertSealingIsStopped(): void
    {
        $this->record(1);
        try {
            (new LedgerKit($this->connection, $this->folder, $this->clock))->sequencer->seal();
            self::fail('It sealed on.');
        } catch (UnableToSeal $error) {
            self::assertNotSame('', $error->getMessage());
        }
    }
}
