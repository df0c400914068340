<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Shared;

use Closure;
use Magento\Framework\App\ResourceConnection;
use Magento\Framework\DB\Adapter\Pdo\Mysql;
use PDO;
use PDOException;
use PDOStatement;
use RuntimeException;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * Core's connection over the shop's default one, so that both stand in the same transaction.
 *
 * Statements go to the driver itself: the shop's adapter reconnects in the middle of a transaction, losing its first half,
 * and may send a SELECT to a replica.
 */
class ResourceConnectionAdapter implements Connection
{
    private const LOST = [2006, 2013];
    private const LOCK_WAIT = 1205;
    private const DEADLOCK = 1213;

    public function __construct(private readonly ResourceConnection $resource)
    {
    }

    public function fetchAll(string $sql, array $values = []): array
    {
        $rows = $this->run($sql, $values)->fetchAll(PDO::FETCH_ASSOC);
        // The driver may give numbers as PHP numbers; Core casts what it reads.
        return array_map(
            static fn (array $row): array => array_map(
                static fn (mixed $value): ?string => $value === null ? null : (string) $value,
                $row
            ),
            $rows
        );
    }

    public function execute(string $sql, array $values = []): int
    {
        return $this->run($this->strict($sql), $values)->rowCount();
    }

    public function transaction(callable $work): mixed
    {
        $adapter = $this->adapter();
        try {
            $adapter->beginTransaction();
        } catch (Throwable $error) {
            throw $this->unable($error);
        }
        try {
            $result = $work();
        } catch (Throwable $error) {
            // Inside another transaction this marks the whole of it: its owner cannot commit any more.
            $this->rollBack($adapter);
            throw $error;
        }
        try {
            $adapter->commit();
        } catch (Throwable $error) {
            $this->rollBack($adapter);
            throw $this->unable($error);
        }
        return $result;
    }

    public function table(string $name): string
    {
        return $this->adapter()->quoteIdentifier($this->resource->getTableName($name));
    }

    public function lastInsertId(): int
    {
        return (int) $this->driver()->lastInsertId();
    }

    /**
     * The shop's sessions are not strict: a value too long for its column would be cut without a word. What we write is, for
     * that statement alone.
     */
    private function strict(string $sql): string
    {
        if (preg_match('/^(?:INSERT|REPLACE|UPDATE)\b/', $sql, $verb) !== 1) {
            return $sql;
        }
        $isMariaDb = str_contains((string) $this->driver()->getAttribute(PDO::ATTR_SERVER_VERSION), 'MariaDB');
        return $isMariaDb
            ? "SET STATEMENT sql_mode = 'STRICT_ALL_TABLES' FOR {$sql}"
            : "{$verb[0]} /*+ SET_VAR(sql_mode = 'STRICT_ALL_TABLES') */" . substr($sql, strlen($verb[0]));
    }

    /** @param list<scalar|null> $values */
    private function run(string $sql, array $values): PDOStatement
    {
        try {
            return $this->sent($sql, $values);
        } catch (Throwable $error) {
            if ($this->adapter()->getTransactionLevel() > 0 || !in_array($this->code($error), self::LOST, true)) {
                throw $this->unable($error);
            }
        }
        $this->close($this->adapter());
        try {
            return $this->sent($sql, $values);
        } catch (Throwable $error) {
            throw $this->unable($error);
        }
    }

    /** @param list<scalar|null> $values */
    private function sent(string $sql, array $values): PDOStatement
    {
        $statement = $this->driver()->prepare($sql);
        foreach ($values as $place => $value) {
            $statement->bindValue($place + 1, $value, match (true) {
                $value === null => PDO::PARAM_NULL,
                is_int($value), is_bool($value) => PDO::PARAM_INT,
                // Bytes that are no text must not be taken for broken UTF-8.
                is_string($value) && preg_match('//u', $value) !== 1 => PDO::PARAM_LOB,
                default => PDO::PARAM_STR,
            });
        }
        $statement->execute();
        return $statement;
    }

    private function unable(Throwable $error): UnableToReachDatabase
    {
        $code = $this->code($error);
        $isRetryable = in_array($code, [...self::LOST, self::LOCK_WAIT, self::DEADLOCK], true);
        return UnableToReachDatabase::because("The database refused a statement (code {$code}).", $isRetryable);
    }

    private function code(Throwable $error): int
    {
        for ($cause = $error; $cause !== null; $cause = $cause->getPrevious()) {
            if ($cause instanceof PDOException && isset($cause->errorInfo[1])) {
                return (int) $cause->errorInfo[1];
            }
        }
        return (int) $error->getCode();
    }

    private function rollBack(Mysql $adapter): void
    {
        try {
            $adapter->rollBack();
        } catch (Throwable) {
            $this->forgetLost($adapter);
        }
    }

    /** The connection is gone, and with it the transaction; the adapter still counts it, and would to the end of a worker. */
    private function forgetLost(Mysql $adapter): void
    {
        try {
            $this->close($adapter);
            $this->driver()->beginTransaction();
            $adapter->rollBack();
        } catch (Throwable) {
            // The server is away: whoever comes next is told so.
        }
    }

    /** Core takes a unix socket out of its settings when it connects, and could not connect again. */
    private function close(Mysql $adapter): void
    {
        $adapter->closeConnection();
        Closure::bind(function (): void {
            $this->_config['host'] ??= $this->_config['unix_socket'] ?? null;
        }, $adapter, Mysql::class)();
    }

    private function driver(): PDO
    {
        return $this->adapter()->getConnection();
    }

    private function adapter(): Mysql
    {
        $adapter = $this->resource->getConnection();
        return $adapter instanceof Mysql
            ? $adapter
            : throw new RuntimeException('The shop does not reach its database by the MySQL adapter.');
    }
}
