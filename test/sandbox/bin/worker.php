<?php

declare(strict_types=1);

// The background of the sandbox. npm start keeps it running; `--once` does one turn.

use LeakResponse\Sandbox\Operate\Background;
use LeakResponse\Sandbox\Operate\Tidying;
use LeakResponse\Sandbox\Wiring\Composition;
use LeakResponse\Sandbox\Wiring\Settings;

require dirname(__DIR__) . '/autoload.php';

$container = Composition::container(Settings::fromEnvironment());
for ($turn = 0; true; $turn++) {
    try {
        $container->get(Background::class)->turn();
        if ($turn % 120 === 0) {
            $container->get(Tidying::class)->tidy();
        }
    } catch (Throwable $error) {
        fwrite(STDERR, 'worker: ' . $error::class . " at {$error->getFile()}:{$error->getLine()}\n");
        sleep(2);
        $container = Composition::container(Settings::fromEnvironment());
    }
    if (in_array('--once', $argv, true)) {
        break;
    }
    usleep(500000);
}
