<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Shared;

use PDO;
use PDOException;
use PDOStatement;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Core's connection over PDO on a Unix socket, with the session settings Magento uses (UTC, strict mode). */
class PdoConnection implements Connection
{
    private const LOST = [2002, 2006, 2013];
    private const RETRYABLE = [1205, 1213, ...self::LOST];

    private ?PDO $pdo = null;

    private int $depth = 0;

    public function __construct(
        private readonly string $socket,
        private readonly string $user,
        private readonly string $database,
        private readonly string $prefix = '',
    ) {
    }

    public function fetchAll(string $sql, array $values = []): array
    {
        return $this->guarded(function () use ($sql, $values): array {
            $rows = [];
            foreach ($this->run($sql, $values)->fetchAll(PDO::FETCH_ASSOC) as $row) {
                $texts = [];
                foreach ((array) $row as $column => $value) {
                    $texts[(string) $column] = is_scalar($value) ? (string) $value : null;
                }
                $rows[] = $texts;
            }
            return $rows;
        });
    }

    public function execute(string $sql, array $values = []): int
    {
        return $this->guarded(fn (): int => $this->run($sql, $values)->rowCount());
    }

    public function transaction(callable $work): mixed
    {
        if ($this->depth > 0) {
            return $work();
        }
        $this->guarded(fn (): bool => $this->pdo()->beginTransaction());
        $this->depth++;
        try {
            $result = $work();
            $this->guarded(fn (): bool => $this->pdo()->commit());
            return $result;
        } catch (Throwable $error) {
            $this->rollBack();
            throw $error;
        } finally {
            $this->depth--;
        }
    }

    public function table(string $name): string
    {
        return '`' . $this->prefix . $name . '`';
    }

    public function lastInsertId(): int
    {
        return (int) $this->pdo()->lastInsertId();
    }

    /** Run DDL and seed statements as they stand. */
    public function script(string $sql): void
    {
        $this->pdo()->exec($sql);
    }

    private function rollBack(): void
    {
        try {
            if ($this->pdo?->inTransaction() === true) {
                $this->pdo->rollBack();
            }
        } catch (PDOException) {
            // The connection went away and took the transaction with it.
            $this->pdo = null;
        }
    }

    private function pdo(): PDO
    {
        return $this->pdo ??= new PDO(
            "mysql:unix_socket={$this->socket};dbname={$this->database};charset=utf8mb4",
            $this->user,
            null,
            [
                PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
                PDO::ATTR_STRINGIFY_FETCHES => true,
                PDO::MYSQL_ATTR_INIT_COMMAND => "SET time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES'",
            ]
        );
    }

    /** @param list<scalar|null> $values */
    private function run(string $sql, array $values): PDOStatement
    {
        $statement = $this->pdo()->prepare($sql);
        foreach ($values as $index => $value) {
            $type = match (true) {
                is_int($value), is_bool($value) => PDO::PARAM_INT,
                $value === null => PDO::PARAM_NULL,
                default => PDO::PARAM_STR,
            };
            $statement->bindValue($index + 1, $value, $type);
        }
        $statement->execute();
        return $statement;
    }

    /**
     * @template T
     * @param callable(): T $work
     * @return T
     */
    private function guarded(callable $work): mixed
    {
        try {
            return $work();
        } catch (PDOException $error) {
            $told = $error->errorInfo[1] ?? 0;
            $code = is_int($told) ? $told : 0;
            if (in_array($code, self::LOST, true) && $this->depth === 0) {
                $this->pdo = null;
            }
            throw UnableToReachDatabase::because("SQL error {$code}", in_array($code, self::RETRYABLE, true), $error);
        }
    }
}
