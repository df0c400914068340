<?php

declare(strict_types=1);

// The sandbox starts on a machine without Composer packages, so it finds its classes by itself.
spl_autoload_register(static function (string $class): void {
    $folders = [
        'LeakResponse\\Sandbox\\' => __DIR__ . '/src/',
        'Vendor\\LeakResponse\\Test\\Support\\' => dirname(__DIR__) . '/php/Support/',
        'Vendor\\LeakResponse\\' => dirname(__DIR__, 2) . '/app/code/Vendor/LeakResponse/',
    ];
    foreach ($folders as $prefix => $folder) {
        if (str_starts_with($class, $prefix)) {
            $file = $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
            if (is_file($file)) {
                require $file;
            }
            return;
        }
    }
});
