<?php

declare(strict_types=1);

// Enrols a signing key as the shell of a shop does: `enrol.php <public key, base64 or PEM>`. A key enrolled before is fine.

use LeakResponse\Sandbox\Shared\SandboxActor;
use LeakResponse\Sandbox\Wiring\Composition;
use LeakResponse\Sandbox\Wiring\Settings;
use Vendor\LeakResponse\Core\Operate\EnrolKey;
use Vendor\LeakResponse\Core\Record\Recorder;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Core\Shared\Refusal;

require dirname(__DIR__) . '/autoload.php';

$container = Composition::container(Settings::fromEnvironment());
$container->get(SandboxActor::class)->become(new Actor('shell', get_current_user(), 'shell', 'console'));
try {
    echo $container->get(EnrolKey::class)->enrol($argv[1] ?? '', 'leakctl on this machine', 'admin:1', [])->getKeyId(), "\n";
} catch (Refusal $refusal) {
    if ($refusal->refusalCode() !== 'key_enrolled') {
        fwrite(STDERR, $refusal->getMessage() . "\n");
        exit(3);
    }
}
$container->get(Recorder::class)->flush();
