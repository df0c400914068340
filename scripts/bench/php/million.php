<?php

/*
 * A ledger of many entries, really sealed and exported: through the inbox, by the sequencer, with the key changing every so many
 * entries as it would each hour. Prints times, rates, bytes and memory; the folder stays for whoever verifies it.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

require __DIR__ . '/bootstrap.php';

use Vendor\LeakResponse\Core\Record as R;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\SystemClock;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\TestDatabase;

$entries = (int) (getenv('LR_BENCH_ENTRIES') ?: 1000000);
$export = (string) getenv('LR_BENCH_FOLDER');
$connection = TestDatabase::fresh('');
$clock = new FixedClock();
$kit = new LedgerKit($connection, LedgerKit::folder(), $clock);
$actor = new Actor('admin', '3', 'session', 'panel', [], '', '', 'Bench');
$chain = new R\Inbox\WriterChain(new RandomIdentifiers(new SystemClock()));
$inbox = new R\Inbox($connection);
$written = $sealed = 0.0;
for ($from = 0; $from < $entries; $from += 50000) {
    $until = min($entries, $from + 50000);
    $written += seconds(static function () use ($chain, $actor, $inbox, $from, $until): void {
        for ($at = $from; $at < $until; $at += 1000) {
            $facts = [];
            for ($i = $at; $i < min($until, $at + 1000); $i++) {
                $person = 'p-' . str_pad((string) $i, 12, '0', STR_PAD_LEFT);
                $data = ['chunk' => $i, 'fields' => ['email', 'lastname'], 'persons' => [$person]];
                $facts[] = $chain->next('customer.viewed', $actor, $data, '2026-11-21T09:00:00.000000Z');
            }
            $inbox->add($facts, 1);
        }
    });
    $sealed += seconds(static function () use ($kit): void {
        $kit->sequencer->seal(86400);
    });
    $clock->advance(3600);
}
$head = $kit->tables->head();
$exported = seconds(static fn (): int => $kit->export->to($export));
$bytes = $files = 0;
foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($export, \FilesystemIterator::SKIP_DOTS)) as $file) {
    $files++;
    $bytes += $file->getSize();
}
$stored = $connection->fetchAll(
    'SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables WHERE table_schema = DATABASE()'
    . " AND table_name LIKE '%leakresponse_record_%'"
);
$generation = $kit->signers->history()->generation ?? 0;
LedgerKit::remove($kit->folder);
say([
    'entries' => $head->size ?? 0,
    'keys' => $generation,
    'write_seconds' => $written,
    'seal_seconds' => $sealed,
    'export_seconds' => $exported,
    'export_bytes' => $bytes,
    'export_files' => $files,
    'database_bytes' => (int) ($stored[0]['bytes'] ?? 0),
    'php_peak_bytes' => memory_get_peak_usage(true),
]);
