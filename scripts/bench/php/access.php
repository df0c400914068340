<?php

/*
 * B12: reading a day of the web server's log for the comparison with the ledger, against a row INSERT for each line and against
 * LOAD DATA of the same file. Lines a second; one line in fifty is at a door of personal data.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

use PDO;
use Vendor\LeakResponse\Core\Record\Touch\AccessDoors;
use Vendor\LeakResponse\Core\Record\Touch\AccessTally;
use Vendor\LeakResponse\Test\Support\TestDatabase;

require __DIR__ . '/bootstrap.php';

const LINES = 200000;
const INSERTED = 400;

$file = (string) tempnam(sys_get_temp_dir(), 'lr-bench');
register_shutdown_function(static fn (): bool => unlink($file));
$out = fopen($file, 'wb');
for ($line = 0; $line < LINES; $line++) {
    $at = gmdate('d/M/Y:H:i:s', 20000 * 86400 + intdiv($line * 86400, LINES));
    $path = $line % 50 === 0 ? "/rest/V1/customers/{$line}?fields=email" : "/static/version17/frontend/Magento/luma/en_US/{$line}.js";
    $from = '198.51.100.' . $line % 250;
    fwrite($out, "{$from} - - [{$at} +0000] \"GET {$path} HTTP/1.1\" 200 5120 \"-\" \"a browser\"\n");
}
fclose($out);

$own = TestDatabase::fresh('');
$own->script('CREATE TABLE IF NOT EXISTS bench_access (id BIGINT AUTO_INCREMENT PRIMARY KEY, line VARCHAR(1000)) ENGINE=InnoDB');
$where = (string) getenv('LR_TEST_SOCKET');
$database = (string) (getenv('LR_TEST_DATABASE') ?: 'leakresponse_test');
$loading = new PDO("mysql:unix_socket={$where};dbname={$database}", (string) (getenv('LR_TEST_USER') ?: 'root'), '', [
    PDO::MYSQL_ATTR_LOCAL_INFILE => true,
    PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
]);
$speeds = [];
for ($round = 0; $round < 5; $round++) {
    $speeds['compared_with_the_ledger'][] = LINES / seconds(static function () use ($file): void {
        $tally = new AccessTally(new AccessDoors(), 20000 * 1440, 20001 * 1440);
        $log = fopen($file, 'rb');
        $tally->read($log);
        fclose($log);
        $tally->against('rest_customers', [], 1);
    });
    $speeds['insert_each_line'][] = INSERTED / seconds(static function () use ($own, $file): void {
        $log = fopen($file, 'rb');
        for ($line = 0; $line < INSERTED; $line++) {
            $own->execute('INSERT INTO bench_access (line) VALUES (?)', [rtrim((string) fgets($log))]);
        }
        fclose($log);
    });
    $own->script('TRUNCATE TABLE bench_access');
    $speeds['load_data'][] = LINES / seconds(static fn () => $loading->exec(
        "LOAD DATA LOCAL INFILE {$loading->quote($file)} INTO TABLE bench_access FIELDS TERMINATED BY '\\t' ESCAPED BY '' (line)"
    ));
    $own->script('TRUNCATE TABLE bench_access');
}
$own->script('DROP TABLE bench_access');
say(['speeds' => $speeds]);
