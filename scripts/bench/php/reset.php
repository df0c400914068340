<?php

/*
 * B4: resetting the credentials of N customers: the whole run (guards, sweep, second guards, verify, ledger intents)
 * against one bare UPDATE over the same rows and against one UPDATE a customer.
 */

declare(strict_types=1);

namespace LeakResponse\Bench;

require __DIR__ . '/bootstrap.php';

use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Core\Shared\SystemClock;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\ContainKit;
use Vendor\LeakResponse\Test\Support\InMemoryRecorder;
use Vendor\LeakResponse\Test\Support\TestConnection;
use Vendor\LeakResponse\Test\Support\TestDatabase;

$count = (int) (getenv('LR_BENCH_CUSTOMERS') ?: '20000');
$rounds = (int) (getenv('LR_BENCH_ROUNDS') ?: '5');
$connection = TestDatabase::fresh('');
seedCustomers($connection, $count);
$table = $connection->table('customer_entity');
$connection->script('DROP TABLE IF EXISTS bench_customers');
$connection->script("CREATE TABLE bench_customers AS SELECT entity_id, password_hash FROM {$table}");

function restore(TestConnection $connection, string $table): void
{
    $connection->script("UPDATE {$table} c JOIN bench_customers b ON b.entity_id = c.entity_id"
        . ' SET c.password_hash = b.password_hash, c.session_cutoff = NULL, c.updated_at = c.updated_at');
    foreach (['contain_run', 'contain_plan'] as $name) {
        $connection->execute('DELETE FROM ' . $connection->table("leakresponse_{$name}"));
    }
}

$connection->execute("INSERT INTO {$connection->table('leakresponse_assess_incident')} (id, state, noticed, noticed_at, ongoing,"
    . " scope, led_by, leader_name, idempotency_key, request_hash) VALUES (1, 'open', 'unknown', 'unknown', 'no', '{}', 'admin:3',"
    . " 'bench', 'bench', 'bench')");
$figures = ['run' => [], 'sweep' => [], 'bare_update' => [], 'row_by_row' => []];
$left = 0;
for ($round = 0; $round < $rounds; $round++) {
    $host = ContainHost::on($connection, ContainKit::folder(), new InMemoryRecorder(), new SystemClock());
    $plan = $host->plan()->execute(1, 'reset_credentials', new ScopeView('all', []), ['customers']);
    $proof = $host->stepUp->issue($host->actor->current(), $plan->getPlanHash());
    $start = hrtime(true);
    $sweep = 0;
    $run = $host->start()->execute($plan->getPlanHash(), 'benchmark', "bench-{$round}-" . bin2hex(random_bytes(4)), $proof);
    for ($step = 0; $step < 10000 && in_array($run->getState(), ['running', 'verifying'], true); $step++) {
        $began = hrtime(true);
        $wasSweep = $run->getPhase() === 'sweep';
        $host->engine->advance($run->getId(), 0);
        $sweep += $wasSweep ? hrtime(true) - $began : 0;
        $run = $host->get()->execute($run->getId());
    }
    $figures['run'][] = (hrtime(true) - $start) / 1e9;
    $figures['sweep'][] = $sweep / 1e9;
    $left += (int) $connection->fetchAll("SELECT COUNT(*) AS n FROM {$table} WHERE password_hash IS NOT NULL")[0]['n'];
    restore($connection, $table);

    $figures['bare_update'][] = seconds(static fn (): int => $connection->execute(
        "UPDATE {$table} SET password_hash = NULL, rp_token = NULL, rp_token_created_at = NULL,"
        . ' session_cutoff = UTC_TIMESTAMP(), updated_at = updated_at'
    ));
    restore($connection, $table);

    $sample = min(2000, $count);
    $figures['row_by_row'][] = $count / $sample * seconds(static function () use ($connection, $table, $sample): void {
        for ($id = 1; $id <= $sample; $id++) {
            $connection->execute(
                "UPDATE {$table} SET password_hash = NULL, rp_token = NULL, rp_token_created_at = NULL,"
                . ' updated_at = updated_at WHERE entity_id = ?',
                [$id]
            );
        }
    });
    restore($connection, $table);
}
say(['customers' => $count, 'state' => $run->getState(), 'left' => $left, 'seconds' => $figures]);
