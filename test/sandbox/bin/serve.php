<?php

declare(strict_types=1);

// Router of PHP's built-in server: one process group for each face of the sandbox (LR_FACE).

use LeakResponse\Sandbox\Http\Kernel;
use LeakResponse\Sandbox\Mail\InboxFace;
use LeakResponse\Sandbox\Panel\PanelFace;
use LeakResponse\Sandbox\Shop\ShopFace;
use LeakResponse\Sandbox\Wiring\Composition;
use LeakResponse\Sandbox\Wiring\Settings;

require dirname(__DIR__) . '/autoload.php';

$faces = ['shop' => ShopFace::class, 'panel' => PanelFace::class, 'mail' => InboxFace::class];
Composition::container(Settings::fromEnvironment())->get(Kernel::class)->run($faces[(string) getenv('LR_FACE')]);
