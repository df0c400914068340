<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Read;

use Vendor\LeakResponse\Core\Record\Key\LedgerKey;
use Vendor\LeakResponse\Core\Record\Outside\AnchorBook;
use Vendor\LeakResponse\Core\Record\Tree\Checkpoint;
use Vendor\LeakResponse\Core\Record\Tree\EntryBundle;
use Vendor\LeakResponse\Core\Record\Tree\LedgerTables;
use Vendor\LeakResponse\Core\Record\Tree\SignedNote;
use Vendor\LeakResponse\Core\Record\Tree\Tile;
use Vendor\LeakResponse\Core\Shared\Refusal;
use Vendor\LeakResponse\Core\Shared\SchemaArray;

/** Writes the ledger as the newest checkpoint signs it: a folder in the layout of C2SP tlog-tiles, that anyone can verify. */
class ExportLedger
{
    public function __construct(
        private readonly LedgerTables $tables,
        private readonly LedgerKey $key,
        private readonly AnchorBook $anchors,
    ) {
    }

    /**
     * A tile at a time, so that memory does not grow with the ledger.
     *
     * @param string $folder made when it is not there; files in it are overwritten
     * @return int entries written
     * @throws UnableToReadLedger
     * @throws Refusal when nothing has been signed yet
     */
    public function to(string $folder): int
    {
        $head = $this->tables->head();
        if ($head === null || $head->checkpoint === null) {
            throw Refusal::notFound('checkpoint', 'Nothing has been sealed yet.');
        }
        $size = Checkpoint::parse(SignedNote::text($head->checkpoint))->size;
        for ($level = 0; $level < Tile::levels($size); $level++) {
            for ($tile = 0; ($width = Tile::widthOf($level, $tile, $size)) > 0; $tile++) {
                $this->write($folder, Tile::path($level, $tile, $width), $this->tables->tile($level, $tile, $size));
            }
        }
        // What a policy let go has hashes and no contents; the entry that says so comes later in the same export.
        for ($bundle = intdiv($this->tables->minimum(), Tile::WIDTH); ($width = Tile::widthOf(0, $bundle, $size)) > 0; $bundle++) {
            $frames = array_map(EntryBundle::frame(...), $this->tables->bundle($bundle, $size));
            $this->write($folder, Tile::path('entries', $bundle, $width), implode('', $frames));
        }
        $this->writeKept($folder);
        $this->writeAnchors($folder, $size);
        $this->write($folder, 'vkey', $this->key->verifierKey($head->origin) . "\n");
        $this->write($folder, 'checkpoint', $head->checkpoint);
        return $size;
    }

    /** The pruned entries that hand the ledger from key to key, a line each: index and bytes. */
    private function writeKept(string $folder): void
    {
        $minimum = $this->tables->minimum();
        $lines = '';
        for ($from = 0; ($some = $this->tables->kept($from, $minimum, 1000)) !== []; $from = (int) array_key_last($some) + 1) {
            foreach ($some as $index => $bytes) {
                $lines .= "{$index} " . base64_encode($bytes) . "\n";
            }
        }
        if ($minimum > 0) {
            $this->write($folder, 'pruned/kept', $lines);
        }
    }

    /** What was left outside of checkpoints up to this size: the stamped text and the receipt, as `openssl ts` reads them. */
    private function writeAnchors(string $folder, int $size): void
    {
        $index = [];
        for ($from = 0; ($page = $this->anchors->page($from, 100)) !== []; $from = (int) end($page)->getNumber() + 1) {
            foreach ($page as $anchor) {
                if ((int) $anchor->getSize() > $size) {
                    continue;
                }
                $index[] = array_diff_key(SchemaArray::of($anchor), ['token' => 1]);
                $this->write($folder, "anchors/{$anchor->getNumber()}.txt", SignedNote::text($anchor->getNote()));
                if ($anchor->getToken() !== null) {
                    $this->write($folder, "anchors/{$anchor->getNumber()}.tst", (string) base64_decode($anchor->getToken(), true));
                }
            }
        }
        if ($index !== []) {
            $flags = JSON_THROW_ON_ERROR | JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
            $this->write($folder, 'anchors/index.json', json_encode($index, $flags) . "\n");
        }
    }

    private function write(string $folder, string $path, string $bytes): void
    {
        $file = "{$folder}/{$path}";
        if (!is_dir(dirname($file)) && !@mkdir(dirname($file), 0700, true) && !is_dir(dirname($file))) {
            throw UnableToReadLedger::becauseTheExportCannotBeWritten($path);
        }
        if (@file_put_contents($file, $bytes) !== strlen($bytes)) {
            throw UnableToReadLedger::becauseTheExportCannotBeWritten($path);
        }
    }
}
