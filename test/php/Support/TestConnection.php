<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use PDO;
use PDOException;
use PDOStatement;
use Throwable;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** Core's connection over PDO, for contract tests: session settings as Magento's (UTC, strict mode). */
class TestConnection implements Connection
{
    private const RETRYABLE = [1205, 1213, 2006, 2013];

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
                $rows[] = array_map(static fn (mixed $value): ?string => $value === null ? null : (string) $value, $row);
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
            if ($this->pdo()->inTransaction()) {
                $this->pdo()->rollBack();
            }
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
            $code = (int) ($error->errorInfo[1] ?? 0);
            throw UnableToReachDatabase::because("SQL error {$code}", in_array($code, self::RETRYABLE, true), $error);
        }
    }
}
