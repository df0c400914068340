<?php

declare(strict_types=1);

// Makes the tables; `--version` prints what they look like; `--hash PASSWORD` prints a hash for the seed.

use LeakResponse\Sandbox\Wiring\Composition;
use LeakResponse\Sandbox\Wiring\SandboxTables;
use LeakResponse\Sandbox\Wiring\Settings;

require dirname(__DIR__) . '/autoload.php';

match ($argv[1] ?? '') {
    '--version' => print SandboxTables::version(),
    '--hash' => print password_hash($argv[2] ?? '', PASSWORD_BCRYPT, ['cost' => 10]),
    default => Composition::container(Settings::fromEnvironment())->get(SandboxTables::class)->make(),
};
