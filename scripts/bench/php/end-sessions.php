<?php

/*
 * B5: ending every session in one act, for 10^3 … 10^6 sessions: time of the raise (database, MAC, file) against
 * Redis SCAN + UNLINK of as many sessions, and against one UPDATE of one row.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

require __DIR__ . '/bootstrap.php';

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\SystemClock;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestDatabase;

$connection = TestDatabase::fresh('');
$kit = new ContainKit($connection, new InMemoryRecorder(), new SystemClock(), ContainKit::folder());
$table = $connection->table('leakresponse_contain_session');
$address = getenv('LR_BENCH_REDIS');
$redis = null;
if (is_string($address) && $address !== '' && class_exists(\Redis::class)) {
    $redis = new \Redis();
    $redis->connect($address);
    $redis->select(9);
    $redis->setOption(\Redis::OPT_SCAN, \Redis::SCAN_RETRY);
}
$sizes = array_map('intval', explode(',', (string) (getenv('LR_BENCH_SESSIONS') ?: '1000,10000,100000,1000000')));
$figures = [];
$there = 0;
foreach ($sizes as $size) {
    for ($from = $there; $from < $size; $from += 5000) {
        $rows = [];
        for ($id = $from; $id < min($from + 5000, $size); $id++) {
            $rows[] = "(UNHEX(SHA2('{$id}', 256)), 'customer', {$id}, 1, 1, 0, 0)";
        }
        $connection->execute("INSERT INTO {$table} (session_hash, kind, subject_id, website_id, store_id, number, stamped_at) VALUES "
            . implode(',', $rows));
    }
    $there = $size;
    $times = [];
    for ($round = 0; $round < 25; $round++) {
        $times[] = seconds(static function () use ($kit): void {
            $kit->book()->raise(GuardClass::CustomerSession, new TargetScope('all', []), 'bench');
            $kit->book()->mirror();
        });
    }
    $figure = ['sessions' => $size, 'raise_seconds' => $times];
    if ($redis !== null) {
        $redis->flushDB();
        for ($from = 0; $from < $size; $from += 5000) {
            $values = [];
            for ($id = $from; $id < min($from + 5000, $size); $id++) {
                $values["sess_{$id}"] = str_repeat('x', 400);
            }
            $redis->mSet($values);
        }
        $figure['scan_unlink_seconds'] = seconds(static function () use ($redis): void {
            $cursor = null;
            while (($keys = $redis->scan($cursor, 'sess_*', 1000)) !== false) {
                $redis->unlink($keys);
            }
        });
    }
    $figures[] = $figure;
}
say(['sizes' => $figures]);
