<?php

/** Writes docs/ledger-events.md and docs/visibility.md. With --check it only says which of them differ, and exits with 1. */

declare(strict_types=1);

use LeakResponse\RecordDocs\Pages;

$root = dirname(__DIR__, 2);
require "{$root}/app/code/Vendor/LeakResponse/Core/Record/Keeping/EvidenceCatalogue.php";
require "{$root}/app/code/Vendor/LeakResponse/Core/Record/Touch/TouchCatalogue.php";
require "{$root}/app/code/Vendor/LeakResponse/Core/Record/Touch/Visibility.php";
require __DIR__ . '/Pages.php';

$differs = 0;
foreach (Pages::all() as $name => $text) {
    $file = "{$root}/docs/{$name}";
    if (is_file($file) && file_get_contents($file) === $text) {
        continue;
    }
    $differs = 1;
    echo "docs/{$name} differs\n";
    if (!in_array('--check', $argv, true)) {
        file_put_contents($file, $text);
    }
}
exit(in_array('--check', $argv, true) ? $differs : 0);
