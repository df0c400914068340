<?php

/*
 * B6: what the gate costs a signed-in request, against the two queries of Magento's CutoffValidator and against one
 * read of the same key that does nothing else. Guests never reach the gate: counted, not timed.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

require __DIR__ . '/bootstrap.php';

use Vendor\LeakResponse\Core\Contain\Guard\CopiedEpochSource;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Guard\Subject;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\SystemClock;
use Vendor\LeakResponse\Model\Contain\RedisEpochCopy;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestDatabase;

$connection = TestDatabase::fresh('');
seedCustomers($connection, 1000);
$connection->execute(
    "INSERT INTO {$connection->table('customer_visitor')} (visitor_id, customer_id, created_at) VALUES (1, 500, NOW())"
);
$kit = new ContainKit($connection, new InMemoryRecorder(), new SystemClock(), ContainKit::folder());
$kit->book()->raise(GuardClass::CustomerSession, new TargetScope('websites', [2]), 'bench');
$kit->book()->mirror();
$subject = new Subject(500, 1, 1);
$customers = $connection->table('customer_entity');
$visitors = $connection->table('customer_visitor');

$cases = [
    'core_two_selects' => static function () use ($connection, $customers, $visitors): bool {
        $cutoff = $connection->fetchAll("SELECT session_cutoff FROM {$customers} WHERE (entity_id = ?) LIMIT 1", [500]);
        $created = $connection->fetchAll("SELECT created_at FROM {$visitors} WHERE (visitor_id = ?) LIMIT 1", ['1']);
        return $cutoff !== [] && $created !== [] && $cutoff[0]['session_cutoff'] > strtotime((string) $created[0]['created_at']);
    },
    'gate_sql' => static fn (): int => $kit->source->bound(GuardClass::CustomerSession, $subject)->number,
    'one_select' => static fn (): array => $connection->fetchAll(
        "SELECT number FROM {$connection->table('leakresponse_contain_epoch')}"
        . " WHERE class = 'customer_session' AND scope_kind = 'website' AND scope_id = 1"
    ),
];
$address = getenv('LR_BENCH_REDIS');
if (is_string($address) && $address !== '' && class_exists(\Redis::class)) {
    $copy = new RedisEpochCopy($address);
    $copy->raise($kit->pages->all());
    $copied = new CopiedEpochSource($copy, $kit->file, $kit->pages, $kit->source);
    $cases['gate_redis'] = static fn (): int => $copied->bound(GuardClass::CustomerSession, $subject)->number;
    $cases['one_redis_get'] = static fn (): ?string => $copy->read('customer_session');
}
say(['nanoseconds' => interleaved($cases, 9, 400)]);
