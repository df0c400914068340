<?php

declare(strict_types=1);

use Vendor\LeakResponse\Test\Contract\Record\FailingConnection;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\FixedClock;
use Vendor\LeakResponse\Test\Support\TestDatabase;

require dirname(__DIR__, 4) . '/.cache/php/autoload.php';

// A sequencer that is killed at call n of its database connection: seal-and-die.php <n> <key folder> <table prefix>. Without
// a prefix of its own the test's is that of the whole run: with none it would seal another ledger from the same spool.
[, $n, $folder, $prefix] = $argv;
$connection = new FailingConnection(TestDatabase::connect($prefix === '' ? null : $prefix), (int) $n, 'kill');
$kit = new LedgerKit($connection, $folder, new FixedClock());
$kit->sequencer->seal();
echo 'sealed';
