<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Record as R;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\SystemClock;

/** The ledger of one process, wired as a host would. */
class LedgerKit
{
    public readonly R\InboxRecorder $recorder;
    public readonly R\Sequencer $sequencer;
    public readonly R\LedgerReader $reader;
    public readonly R\LedgerTables $tables;
    public readonly R\LedgerKey $key;
    public readonly R\LedgerSigners $signers;
    public readonly R\ReadTimeline $timeline;
    public readonly R\ReadEvidence $evidence;
    public readonly R\ExportLedger $export;
    public readonly R\AnchorBook $anchors;
    public readonly R\SealInbox $inbox;
    public readonly R\LeadLedger $lead;
    public readonly R\PublishCheckpoint $checkpoints;
    public readonly R\Projection $projection;
    public readonly R\SqlPseudonyms $pseudonyms;
    public readonly R\DrainSpool $spool;
    public readonly R\AppendEntries $entries;

    /** @param array<mixed> $signer settings, as of env.php */
    public function __construct(
        public readonly Connection $connection,
        public readonly string $folder,
        ?Clock $clock = null,
        ?string $spoolFolder = null,
        array $signer = [],
        ?R\KeyFiles $files = null,
    ) {
        $clock ??= new SystemClock();
        $identifiers = new RandomIdentifiers($clock);
        $chain = new R\WriterChain($identifiers);
        $inbox = new R\Inbox($connection);
        $spool = new R\FactSpool($spoolFolder ?? $folder . '/spool');
        $this->pseudonyms = new R\SqlPseudonyms($connection, $identifiers);
        $names = new R\ActorNames($this->pseudonyms);
        $this->recorder = new R\InboxRecorder($inbox, $chain, $names, $spool, $clock);
        $this->tables = new R\LedgerTables($connection);
        $this->signers = new R\LedgerSigners($files ?? new R\KeyFiles($folder), $signer);
        $this->key = new R\LedgerKey($this->signers);
        $tree = new R\TileTree($this->tables);
        $this->entries = new R\AppendEntries($this->tables, new R\SealedFacts($connection));
        $this->checkpoints = new R\PublishCheckpoint($this->tables, $tree, $this->key, new R\CheckpointFile($folder), $clock);
        $start = new R\StartLedger($connection, $this->tables, $this->entries, new R\WriterChain($identifiers), $this->key, $clock);
        $rotate = new R\RotateKey($connection, $this->tables, $this->entries, $this->signers, $identifiers, $clock);
        $this->lead = new R\LeadLedger($this->tables, $this->checkpoints, $start, $rotate, $identifiers);
        $this->inbox = new R\SealInbox($connection, $this->entries, $chain, $clock);
        $this->spool = new R\DrainSpool($spool, $inbox, $this->recorder, $clock);
        $this->projection = new R\Projection($connection, $this->tables);
        $lock = new R\Leadership($connection);
        $this->sequencer = new R\Sequencer($lock, $this->lead, $this->inbox, $this->checkpoints, $this->spool, $this->projection, $clock);
        $this->reader = new R\LedgerReader($this->tables, $tree);
        $this->timeline = new R\ReadTimeline($connection, $this->projection, $this->reader);
        $this->anchors = new R\AnchorBook($connection);
        $this->evidence = new R\ReadEvidence($connection, $this->tables, $inbox, $this->key, $this->anchors);
        $this->export = new R\ExportLedger($this->tables, $this->key, $this->anchors);
    }

    /** An empty folder for keys, spool and checkpoint, of this test only. */
    public static function folder(): string
    {
        $folder = sys_get_temp_dir() . '/lr-record-' . bin2hex(random_bytes(8));
        mkdir($folder, 0700);
        return $folder;
    }

    public static function remove(string $folder): void
    {
        foreach (glob($folder . '/{,.}*', GLOB_BRACE) ?: [] as $path) {
            if (in_array(basename($path), ['.', '..'], true)) {
                continue;
            }
            is_dir($path) ? self::remove($path) : unlink($path);
        }
        rmdir($folder);
    }
}
