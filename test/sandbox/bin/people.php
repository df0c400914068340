<?php

declare(strict_types=1);

// Signs people in, as the shop's doors would: `people.php 500` leaves at least 500 signed-in sessions, guests with carts
// and API clients. After a containment it brings nobody: who is out stays out.

use LeakResponse\Sandbox\Operate\Crowd;
use LeakResponse\Sandbox\Wiring\Composition;
use LeakResponse\Sandbox\Wiring\Settings;

require dirname(__DIR__) . '/autoload.php';

echo Composition::container(Settings::fromEnvironment())->get(Crowd::class)->bring((int) ($argv[1] ?? 0)), "\n";
