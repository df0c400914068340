<?php

/*
 * B2: one entry sealed (in the tree, durable), against the chain whose head every writer locks, and against one INSERT of 1000 rows.
 * The same facts, of the same length, in all three.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

require __DIR__ . '/bootstrap.php';

use Vendor\LeakResponse\Core\Record as R;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\RandomIdentifiers;
use Vendor\LeakResponse\Core\Shared\SystemClock;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\TestDatabase;

$entries = (int) (getenv('LR_BENCH_ENTRIES') ?: 20480);
$rounds = (int) (getenv('LR_BENCH_ROUNDS') ?: 5);
$chained = 1000;
$connection = TestDatabase::fresh('');
// Sealed means that a power cut does not take it away, for all that is compared here; the server of the tests is less strict.
$flush = (string) ($connection->fetchAll('SELECT @@GLOBAL.innodb_flush_log_at_trx_commit AS kept')[0]['kept'] ?? '1');
$connection->execute('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
$connection->execute('CREATE TABLE IF NOT EXISTS bench_chain (id BIGINT AUTO_INCREMENT PRIMARY KEY, prev BINARY(32), bytes BLOB)');
$connection->execute('CREATE TABLE IF NOT EXISTS bench_chain_head (id INT PRIMARY KEY, hash BINARY(32))');
$connection->execute(
    'CREATE TABLE IF NOT EXISTS bench_rows (id BIGINT AUTO_INCREMENT PRIMARY KEY, event_id BINARY(16) UNIQUE, bytes BLOB)'
);
$connection->execute("REPLACE INTO bench_chain_head VALUES (1, REPEAT('a', 32))");
$kit = new LedgerKit($connection, LedgerKit::folder());
$actor = new Actor('admin', '3', 'session', 'panel', [], '', '', 'Bench');
$chain = new R\Inbox\WriterChain(new RandomIdentifiers(new SystemClock()));
$make = static fn (int $i): R\Inbox\Fact => $chain->next(
    'customer.viewed',
    $actor,
    ['chunk' => $i, 'fields' => ['email', 'firstname', 'lastname'], 'persons' => ['p-' . str_repeat('0', 12)]],
    '2026-11-21T09:00:00.000000Z'
);
$inbox = new R\Inbox($connection);
$kit->recorder->record('warm.up', $actor, []);
$kit->sequencer->seal();

$figures = ['chain' => [], 'insert' => [], 'sealed' => [], 'sealed_and_searchable' => []];
for ($round = 0; $round < $rounds; $round++) {
    $facts = array_map($make, range(1, $chained));
    $figures['chain'][] = $chained / seconds(static function () use ($connection, $facts): void {
        foreach ($facts as $fact) {
            $connection->transaction(static function () use ($connection, $fact): void {
                $head = (string) $connection->fetchAll('SELECT hash FROM bench_chain_head WHERE id = 1 FOR UPDATE')[0]['hash'];
                $connection->execute('INSERT INTO bench_chain (prev, bytes) VALUES (?, ?)', [$head, $fact->bytes]);
                $connection->execute('UPDATE bench_chain_head SET hash = ? WHERE id = 1', [hash('sha256', $head . $fact->bytes, true)]);
            });
        }
    });
    $facts = array_map($make, range(1, $entries));
    $figures['insert'][] = $entries / seconds(static function () use ($connection, $facts): void {
        foreach (array_chunk($facts, 1000) as $part) {
            $rows = implode(', ', array_fill(0, count($part), '(?, ?)'));
            $values = array_merge(...array_map(static fn (R\Inbox\Fact $fact): array => [$fact->id, $fact->bytes], $part));
            $connection->execute("INSERT INTO bench_rows (event_id, bytes) VALUES {$rows}", $values);
        }
    });
    foreach (array_chunk($facts, 1000) as $part) {
        $inbox->add($part, 1);
    }
    $head = $kit->lead->lead();
    $figures['sealed'][] = $entries / seconds(static function () use ($kit, &$head): void {
        while (($next = $kit->inbox->batch($head)) !== null) {
            $head = $next;
        }
        $kit->checkpoints->publish($head);
    });
    $searchable = seconds(static function () use ($kit, $head): void {
        while ($kit->projection->follow($head->size)) {
            continue;
        }
    });
    $figures['sealed_and_searchable'][] = 1 / (1 / end($figures['sealed']) + $searchable / $entries);
    $bytes = strlen($facts[0]->bytes);
}
$connection->execute("SET GLOBAL innodb_flush_log_at_trx_commit = {$flush}");
LedgerKit::remove($kit->folder);
say(['entries' => $entries, 'bytes' => $bytes, 'per_second' => $figures]);
