<?php

/*
 * B1: what one noted event costs a request, against an action log that inserts a row for each event, against a chain that locks
 * its head, and against one bare fwrite of as many bytes. In Magento, where MAGENTO_ROOT names one, through its own objects
 * and connection: `touch` is then the way from a source to the memory of the request, and `note` comes behind it.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

use Magento\Framework\App\ResourceConnection;
use Vendor\LeakResponse\Core\Record\Touch\TouchBook;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Model\Record\Touches;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\TestDatabase;

$isMagento = (string) getenv('MAGENTO_ROOT') !== '';
require $isMagento ? __DIR__ . '/magento.php' : __DIR__ . '/bootstrap.php';

const ROUNDS = 15;
const CALLS = 400;

/** A recorder over tables of the benchmark's own: nothing of it gets into the ledger of a shop. */
$own = TestDatabase::fresh('');
$recorder = (new LedgerKit($own, ContainKit::folder()))->recorder;
$actor = new Actor('admin', '3', 'session', 'panel');
$data = ['entity' => 'customer', 'categories' => ['identity', 'contact'], 'id' => '4711', 'persons' => 1];
$line = str_repeat('x', 299) . "\n";
const COLUMNS = 'id BIGINT AUTO_INCREMENT PRIMARY KEY, who VARCHAR(64), bytes BLOB';
$own->script('CREATE TABLE IF NOT EXISTS bench_action (' . COLUMNS . ') ENGINE=InnoDB');
$own->script('CREATE TABLE IF NOT EXISTS bench_head (id INT PRIMARY KEY, root BINARY(32)) ENGINE=InnoDB');
$own->execute('REPLACE INTO bench_head VALUES (1, ?)', [str_repeat("\0", 32)]);
$file = fopen(tempnam(sys_get_temp_dir(), 'lr-bench'), 'ab');
stream_set_write_buffer($file, 0);
$link = static function () use ($own, $line): void {
    $root = (string) $own->fetchAll('SELECT root FROM bench_head WHERE id = 1 FOR UPDATE')[0]['root'];
    $own->execute("INSERT INTO bench_action (who, bytes) VALUES ('admin:3', ?)", [$line]);
    $own->execute('UPDATE bench_head SET root = ? WHERE id = 1', [hash('sha256', $root . $line, true)]);
};

$cases = [
    'insert_each_event' => static fn (): int => $own->execute("INSERT INTO bench_action (who, bytes) VALUES ('admin:3', ?)", [$line]),
    'chain_with_locked_head' => static fn () => $own->transaction($link),
    'note' => static fn () => $recorder->note('customer.viewed', $actor, $data),
    'bare_fwrite' => static fn (): int|false => fwrite($file, $line),
];
$after = ['note' => $recorder->flush(...)];
if ($isMagento) {
    $objects = magento('adminhtml');
    $database = $objects->get(ResourceConnection::class)->getConnection();
    $table = $database->getTableName('leakresponse_bench_action');
    $database->query("CREATE TABLE IF NOT EXISTS {$table} (" . COLUMNS . ") ENGINE=InnoDB");
    register_shutdown_function(static fn () => $database->query("DROP TABLE IF EXISTS {$table}"));
    $touches = $objects->get(Touches::class);
    $cases['insert_each_event'] = static fn (): int => $database->insert($table, ['who' => 'admin:3', 'bytes' => $line]);
    $number = 0;
    $cases['touch'] = static function () use ($touches, &$number): void {
        $touches->viewed('customer.viewed', 'customer', (string) ++$number);
    };
    // What was touched for the benchmark is forgotten: it never happened.
    $after['touch'] = static fn (): array => $objects->get(TouchBook::class)->take();
}
// A request of ten events that waits for its facts, as one of an admin does; a figure is for one event.
$ten = static function () use ($recorder, $actor, $data): void {
    for ($event = 0; $event < 10; $event++) {
        $recorder->note('customer.viewed', $actor, $data);
    }
    $recorder->flush();
};

$figures = [];
foreach ($cases as $case) {
    for ($call = 0; $call < 50; $call++) {
        $case();
    }
}
for ($round = 0; $round < ROUNDS; $round++) {
    foreach ($cases as $name => $case) {
        ($after[$name] ?? static fn () => null)();
        $start = hrtime(true);
        for ($call = 0; $call < CALLS; $call++) {
            $case();
        }
        $figures[$name][] = (hrtime(true) - $start) / CALLS;
        ($after[$name] ?? static fn () => null)();
    }
    $figures['note_ten_and_write'][] = seconds($ten) * 1e8;
}
$own->script('DROP TABLE bench_action');
$own->script('DROP TABLE bench_head');
say(['nanoseconds' => $figures]);
