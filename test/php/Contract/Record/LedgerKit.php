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
    public readonly R\Inbox\InboxRecorder $recorder;
    public readonly R\Tree\Sequencer $sequencer;
    public readonly R\Read\LedgerReader $reader;
    public readonly R\Tree\LedgerTables $tables;
    public readonly R\Key\LedgerKey $key;
    public readonly R\Key\LedgerSigners $signers;
    public readonly R\Read\ReadTimeline $timeline;
    public readonly R\Read\ReadEvidence $evidence;
    public readonly R\Read\ExportLedger $export;
    public readonly R\Outside\AnchorBook $anchors;
    public readonly R\Tree\SealInbox $inbox;
    public readonly R\Tree\LeadLedger $lead;
    public readonly R\Tree\PublishCheckpoint $checkpoints;
    public readonly R\Tree\Projection $projection;
    public readonly R\Person\SqlPseudonyms $pseudonyms;
    public readonly R\Inbox\DrainSpool $spool;
    public readonly R\Tree\AppendEntries $entries;

    /** @param array<mixed> $signer settings, as of env.php */
    public function __construct(
        public readonly Connection $connection,
        public readonly string $folder,
        ?Clock $clock = null,
        ?string $spoolFolder = null,
        array $signer = [],
        ?R\Key\KeyFiles $files = null,
    ) {
        $clock ??= new SystemClock();
        $identifiers = new RandomIdentifiers($clock);
        $chain = new R\Inbox\WriterChain($identifiers);
        $inbox = new R\Inbox($connection);
        $spool = new R\Inbox\FactSpool($spoolFolder ?? $folder . '/spool');
        $this->pseudonyms = new R\Person\SqlPseudonyms($connection, $identifiers);
        $names = new R\Inbox\ActorNames($this->pseudonyms);
        $this->recorder = new R\Inbox\InboxRecorder($inbox, $chain, $names, $spool, $clock);
        $this->tables = new R\Tree\LedgerTables($connection);
        $this->signers = new R\Key\LedgerSigners($files ?? new R\Key\KeyFiles($folder), $signer);
        $this->key = new R\Key\LedgerKey($this->signers);
        $tree = new R\Tree\TileTree($this->tables);
        $this->entries = new R\Tree\AppendEntries($this->tables, new R\Tree\SealedFacts($connection));
        $this->checkpoints = new R\Tree\PublishCheckpoint($this->tables, $tree, $this->key, new R\Tree\CheckpointFile($folder), $clock);
        $chain = new R\Inbox\WriterChain($identifiers);
        $start = new R\Tree\StartLedger($connection, $this->tables, $this->entries, $chain, $this->key, $clock);
        $rotate = new R\Key\RotateKey($connection, $this->tables, $this->entries, $this->signers, $identifiers, $clock);
        $this->lead = new R\Tree\LeadLedger($this->tables, $this->checkpoints, $start, $rotate, $identifiers);
        $this->inbox = new R\Tree\SealInbox($connection, $this->entries, $chain, $clock);
        $this->spool = new R\Inbox\DrainSpool($spool, $inbox, $this->recorder, $clock);
        $this->projection = new R\Tree\Projection($connection, $this->tables);
        $lock = new R\Tree\Leadership($connection);
        $this->sequencer = new R\Tree\Sequencer(
            $lock,
            $this->lead,
            $this->inbox,
            $this->checkpoints,
            $this->spool,
            $this->projection,
            $clock
        );
        $this->reader = new R\Read\LedgerReader($this->tables, $tree);
        $this->timeline = new R\Read\ReadTimeline($connection, $this->projection, $this->reader);
        $this->anchors = new R\Outside\AnchorBook($connection);
        $this->evidence = new R\Read\ReadEvidence($connection, $this->tables, $inbox, $this->key, $this->anchors);
        $this->export = new R\Read\ExportLedger($this->tables, $this->key, $this->anchors);
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
