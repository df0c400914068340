<?php

/**
 * One worker process of the crash test: plans and starts the trial playbook when there is no run yet, then advances it.
 * Arguments: autoload file, key folder, seconds to add to the clock, prefix.
 */

declare(strict_types=1);

use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\ScopeView;
use Vendor\LeakResponse\Test\Support\ContainHost;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\PlaybookKit;
use Vendor\LeakResponse\Test\Support\TableRecorder;
use Vendor\LeakResponse\Test\Support\TestDatabase;

[, $autoload, $folder, $offset, $prefix] = $argv;
require $autoload;

$connection = TestDatabase::connect($prefix);
$clock = new FixedClock();
$clock->advance((int) $offset);
$host = ContainHost::on($connection, $folder, new TableRecorder($connection), $clock);
$host->actor->actor = new Actor('admin', '3', 'signature', 'rest', [
    'Vendor_LeakResponse::contain_reset_credentials',
    'Vendor_LeakResponse::contain_end_sessions',
    'Vendor_LeakResponse::contain_playbook',
], '', 'k');
$kit = new PlaybookKit($host, PlaybookKit::books([
    PlaybookKit::act('end_sessions', ['customers'], 'continue'),
    ['kind' => 'note'],
    PlaybookKit::act('reset_credentials', ['customers'], 'continue'),
    ['kind' => 'note'],
]));
$known = $connection->fetchAll("SELECT id FROM {$connection->table('leakresponse_playbook_run')}")[0]['id'] ?? null;
if ($known === null) {
    $plan = $kit->plan()->execute(1, 'trial', new ScopeView('all', []));
    $known = $kit->start()->execute($plan->getPlanHash(), 'stolen export', "key-{$offset}-0000")->getId();
}
$run = $kit->advance()->execute($known);
echo $run->getId(), ' ', $run->getState(), "\n";
exit(in_array($run->getState(), ['done', 'partial'], true) ? 0 : 5);
