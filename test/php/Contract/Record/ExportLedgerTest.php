<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Record\Inbox\Fact;
use Vendor\LeakResponse\Core\Record\Read\UnableToReadLedger;
use Vendor\LeakResponse\Core\Record\Tree\EntryBundle;
use Vendor\LeakResponse\Core\Record\Tree\LedgerHead;
use Vendor\LeakResponse\Core\Record\Tree\MerkleTree;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** The folder that anyone can verify. */
class ExportLedgerTest extends LedgerTestCase
{
    public function testAnExportIsByteForByteThatOfTheVectors(): void
    {
        $vectors = dirname(__DIR__, 3) . '/vectors/record/';
        $note = json_decode((string) file_get_contents($vectors . 'note.json'), true);
        $files = json_decode((string) file_get_contents($vectors . 'export.json'), true)['files'];
        file_put_contents($this->folder . '/ledger.key', (string) hex2bin($note['seed']));
        $entries = EntryBundle::entries((string) base64_decode($files['tile/entries/000.p/10'], true), 0, 10);
        $facts = array_map(static fn (string $bytes): Fact => new Fact(substr(md5($bytes, true), 0, 16), '', 1, $bytes), $entries);
        $this->ledger->tables->begin($note['origin'], 1);
        $head = new LedgerHead($note['origin'], 0, MerkleTree::emptyRoot(), 1, null, 0);
        $head = $this->ledger->entries->append($this->ledger->entries->append($head, array_slice($facts, 0, 3)), array_slice($facts, 3));
        $this->ledger->checkpoints->publish($head);
        self::assertSame(10, $this->ledger->export->to($this->folder . '/out'));
        ksort($files);
        self::assertSame(array_map(static fn (string $text): string => (string) base64_decode($text, true), $files), $this->files());
    }

    public function testAnExportEndsWhereItsCheckpointEnds(): void
    {
        $this->record(300);
        $this->ledger->sequencer->seal();
        $this->record(300);
        $this->ledger->inbox->batch($this->ledger->lead->lead());
        self::assertSame(301, $this->ledger->export->to($this->folder . '/out'));
        self::assertSame([
            'checkpoint', 'tile/0/000', 'tile/0/001.p/45', 'tile/1/000.p/1', 'tile/entries/000', 'tile/entries/001.p/45', 'vkey',
        ], array_keys($this->files()));
        self::assertSame(32 * 45, strlen($this->files()['tile/0/001.p/45']));
    }

    public function testThereIsNothingToExportBeforeTheFirstSeal(): void
    {
        $this->record(1);
        $this->expectException(Refusal::class);
        $this->ledger->export->to($this->folder . '/out');
    }

    public function testAFolderThatCannotBeWrittenIsSaid(): void
    {
        $this->record(1);
        $this->ledger->sequencer->seal();
        $this->expectException(UnableToReadLedger::class);
        $this->ledger->export->to('/dev/null/out');
    }

    public function testADamagedBundleIsSaidAndNotExportedAsIfItWereWhole(): void
    {
        $this->record(3);
        $this->ledger->sequencer->seal();
        $table = $this->connection->table('leakresponse_record_bundle');
        $this->connection->execute("UPDATE {$table} SET bytes = SUBSTRING(bytes, 1, 100)");
        $this->expectException(UnableToReadLedger::class);
        $this->ledger->export->to($this->folder . '/out');
    }

    /** @return array<string, string> by path, in order */
    private function files(): array
    {
        $folder = $this->folder . '/out';
        $files = [];
        $walk = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($folder, \FilesystemIterator::SKIP_DOTS));
        foreach ($walk as $file) {
            $files[substr((string) $file, strlen($folder) + 1)] = (string) file_get_contents((string) $file);
        }
        ksort($files);
        return $files;
    }
}
