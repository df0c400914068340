<?php

/**
 * Prints the model of the web API as JSON: routes of etc/webapi.xml, shapes of Api/ and ACL ids of etc/acl.xml.
 * With the argument `whitelist` it prints etc/db_schema_whitelist.json instead.
 * Development only: `php scripts/schema/reflect.php`. scripts/schema/index.ts writes the generated files from it.
 */

declare(strict_types=1);

use LeakResponse\Schema\ReadRoutes;
use LeakResponse\Schema\ReadTypes;
use LeakResponse\Schema\Whitelist;

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

if (($argv[1] ?? '') === 'whitelist') {
    $answer = Whitelist::of($module);
} else {
    $types = new ReadTypes($module);
    $routes = (new ReadRoutes($types, $module))->read();
    $answer = ['version' => 1, 'routes' => $routes, 'types' => $types->read(), 'acl' => ReadRoutes::aclIds($module)];
}
echo json_encode($answer, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
