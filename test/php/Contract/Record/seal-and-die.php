<?php

declare(strict_types=1);

use Vendor\LeakResponse\Test\Contract\Record\FailingConnection;
use Vendor\LeakResponse\Test\Contract\Record\LedgerKit;
use Vendor\LeakResponse\Test\Support\TestDatabase;

require dirname(__DIR__, 4) . '/.cache/php/autoload.php';

// A sequencer that is killed at call n of its database connection: seal-and-die.php <n> <key folder> <table prefix>
[, $n, $folder, $prefix] = $argv;
$kit = new LedgerKit(new FailingConnection(TestDatabase::connect($prefix), (int) $n, 'kill'), $folder);
$kit->sequencer->seal();
echo 'sealed';
