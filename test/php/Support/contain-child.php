<?php

/**
 * One worker process of the crash tests: plans and starts a reset when there is no run yet, then advances it to its end.
 * Arguments: autoload file, key folder, seconds to add to the clock, prefix, admin id.
 */

declare(strict_types=1);

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\TableRecorder;
use Vendor\LeakResponse\Test\Support\TestDatabase;

[, $autoload, $folder, $offset, $prefix, $admin] = $argv;
require $autoload;

$connection = TestDatabase::connect($prefix);
$clock = new FixedClock();
$clock->advance((int) $offset);
$host = ContainHost::on($connection, $folder, new TableRecorder($connection), $clock);
$host->actor->actor = new Actor('admin', $admin, 'signature', 'rest', ['Vendor_LeakResponse::contain_reset_credentials'], '', 'k');
$known = $connection->fetchAll("SELECT id FROM {$connection->table('leakresponse_contain_run')}")[0]['id'] ?? null;
if ($known === null) {
    $plan = $host->plan()->execute(1, 'reset_credentials', new ScopeView('all', []), ['customers']);
    $known = $host->start()->execute($plan->getPlanHash(), 'stolen export', "key-{$admin}-{$offset}-0000")->getId();
}
$run = $host->advance()->execute($known);
echo $run->getId(), ' ', $run->getState(), "\n";
exit(in_array($run->getState(), ['done', 'not_proven'], true) ? 0 : 5);
