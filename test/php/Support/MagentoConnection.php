<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\AdapterInterface;
use Magento\Framework\DB\Adapter\Pdo\Mysql;
use Magento\Framework\DB\Logger\Quiet;
use Magento\Framework\DB\SelectFactory;
use Magento\Framework\DB\Select\SelectRenderer;
use Magento\Framework\Serialize\Serializer\Json;
use Magento\Framework\Stdlib\DateTime;
use Magento\Framework\Stdlib\StringUtils;
use PDO;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Model\Shared\ResourceConnectionAdapter;

/** The module's own connection over the database adapter of the Magento in LR_TEST_MAGENTO, to the test database. */
class MagentoConnection
{
    public static function open(string $root, string $socket, string $user, string $database, string $prefix): TestConnection
    {
        // After our own: Magento brings another PHPUnit.
        $loader = require $root . '/vendor/autoload.php';
        $loader->unregister();
        $loader->register(false);
        $adapter = new Mysql(
            new StringUtils(),
            new DateTime(),
            new Quiet(),
            new SelectFactory(new SelectRenderer([])),
            [
                // First, before the statements: PHP stops reading an address at their semicolon.
                'unix_socket' => $socket,
                'host' => $socket,
                'username' => $user,
                'password' => '',
                'dbname' => $database,
                'initStatements' => 'SET NAMES utf8;',
                'driver_options' => [PDO::MYSQL_ATTR_MULTI_STATEMENTS => false],
            ],
            new Json()
        );
        $resource = new class ($adapter, $prefix) extends ResourceConnection {
            public function __construct(private readonly AdapterInterface $adapter, private readonly string $names)
            {
            }

            /** @param string $resourceName */
            public function getConnection($resourceName = self::DEFAULT_CONNECTION)
            {
                return $this->adapter;
            }

            /**
             * @param string|array<string> $modelEntity
             * @param string $connectionName
             */
            public function getTableName($modelEntity, $connectionName = self::DEFAULT_CONNECTION)
            {
                return $this->names . $modelEntity;
            }
        };
        return new TestConnection(
            new ResourceConnectionAdapter($resource),
            static fn (string $sql): int|false => $adapter->getConnection()->exec($sql)
        );
    }
}
