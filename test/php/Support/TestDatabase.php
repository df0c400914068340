<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use LeakResponse\Sandbox\Shared\PdoConnection;
use PDO;
use RuntimeException;

/**
 * The database of the contract tests: our tables from etc/db_schema.xml and the shop tables Core touches.
 *
 * Where it is comes from LR_TEST_SOCKET, LR_TEST_USER (root), LR_TEST_DATABASE (leakresponse_test) and LR_TEST_PREFIX. LR_TEST_MAGENTO,
 * the folder of a Magento, makes them go through the module's own connection.
 */
class TestDatabase
{
    /** @var array<string, true> prefixes whose tables were built in this process */
    private static array $built = [];

    /** A connection of its own to empty tables. */
    public static function fresh(?string $prefix = null): TestConnection
    {
        $prefix ??= self::setting('LR_TEST_PREFIX', '');
        $connection = self::connect($prefix);
        if (!isset(self::$built[$prefix])) {
            self::build($connection, $prefix);
            self::$built[$prefix] = true;
        }
        $looks = array_map(
            static fn (string $table): string => "(SELECT '{$table}' AS name FROM {$connection->table($table)} LIMIT 1)",
            self::tables()
        );
        foreach ($connection->fetchAll(implode(' UNION ALL ', $looks)) as $used) {
            $connection->script('TRUNCATE TABLE ' . $connection->table((string) $used['name']));
        }
        return $connection;
    }

    /** Another connection to the same tables as they stand. */
    public static function connect(?string $prefix = null): TestConnection
    {
        $where = [
            self::socket(),
            self::setting('LR_TEST_USER', 'root'),
            self::setting('LR_TEST_DATABASE', 'leakresponse_test'),
            $prefix ?? self::setting('LR_TEST_PREFIX', ''),
        ];
        $magento = self::setting('LR_TEST_MAGENTO', '');
        if ($magento !== '') {
            return MagentoConnection::open($magento, ...$where);
        }
        $connection = new PdoConnection(...$where);
        return new TestConnection($connection, $connection->script(...));
    }

    /** @return list<string> names without prefix */
    public static function tables(): array
    {
        return [...array_keys((new SchemaXml(self::schemaFile()))->statements()), ...array_keys(ShopTables::columns())];
    }

    private static function build(TestConnection $connection, string $prefix): void
    {
        $server = new PDO('mysql:unix_socket=' . self::socket(), self::setting('LR_TEST_USER', 'root'));
        $server->exec('CREATE DATABASE IF NOT EXISTS `' . self::setting('LR_TEST_DATABASE', 'leakresponse_test') . '`');
        $statements = (new SchemaXml(self::schemaFile(), $prefix))->statements();
        foreach (ShopTables::columns() as $table => $columns) {
            $statements[$table] = "CREATE TABLE `{$prefix}{$table}` ({$columns})"
                . ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci';
        }
        foreach ($statements as $table => $statement) {
            $connection->script('DROP TABLE IF EXISTS ' . $connection->table($table));
            $connection->script($statement);
        }
    }

    private static function schemaFile(): string
    {
        return dirname(__DIR__, 3) . '/app/code/Vendor/LeakResponse/etc/db_schema.xml';
    }

    private static function socket(): string
    {
        $socket = self::setting('LR_TEST_SOCKET', '');
        if ($socket === '') {
            throw new RuntimeException('Set LR_TEST_SOCKET to the socket of a MariaDB server for contract tests.');
        }
        return $socket;
    }

    private static function setting(string $name, string $default): string
    {
        $value = getenv($name);
        return is_string($value) && $value !== '' ? $value : $default;
    }
}
