<?php

declare(strict_types=1);

/*
 * One SQL statement through the database account of a Magento installation: `php sql.php <Magento root>`, with
 * {"statement", "values"} as JSON on standard input. Prints the rows as JSON, binary values as hex.
 */

[, $root] = $argv;
$settings = (require $root . '/app/etc/env.php')['db']['connection']['default'];
[$host, $port] = explode(':', $settings['host']) + [1 => ''];
$where = str_starts_with($port, '/') ? "unix_socket={$port}" : "host={$host}" . ($port === '' ? '' : ";port={$port}");
$database = new PDO(
    "mysql:{$where};dbname={$settings['dbname']};charset=utf8mb4",
    $settings['username'],
    $settings['password'],
    [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_STRINGIFY_FETCHES => true]
);
$asked = json_decode((string) file_get_contents('php://stdin'), true, 8, JSON_THROW_ON_ERROR);
$statement = $database->prepare($asked['statement']);
$statement->execute($asked['values']);
$rows = $statement->columnCount() > 0 ? $statement->fetchAll(PDO::FETCH_ASSOC) : [];
array_walk_recursive($rows, static function (mixed &$value): void {
    $value = is_string($value) && !mb_check_encoding($value, 'UTF-8') ? bin2hex($value) : $value;
});
echo json_encode($rows, JSON_THROW_ON_ERROR);
