<?php

/**
 * Prints the model of the web API as JSON: routes of etc/webapi.xml, shapes of Api/ and ACL ids of etc/acl.xml.
 * Development only: `php scripts/schema/reflect.php`. scripts/schema/index.ts writes the generated files from it.
 */

declare(strict_types=1);

use LeakResponse\Schema\ReadRoutes;
use LeakResponse\Schema\ReadTypes;

$root = dirname(__DIR__, 2);
$module = $root . '/app/code/Vendor/LeakResponse';
spl_autoload_register(static function (string $class) use ($module): void {
    $places = ['Vendor\\LeakResponse\\' => $module . '/', 'LeakResponse\\Schema\\' => __DIR__ . '/reflect/'];
    foreach ($places as $prefix => $folder) {
        $file = $folder . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
        if (str_starts_with($class, $prefix) && is_file($file)) {
            require $file;
        }
    }
});

$types = new ReadTypes($module);
$routes = (new ReadRoutes($types, $module))->read();
$model = ['version' => 1, 'routes' => $routes, 'types' => $types->read(), 'acl' => ReadRoutes::aclIds($module)];
echo json_encode($model, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
