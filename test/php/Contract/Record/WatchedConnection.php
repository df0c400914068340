<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Closure;
use Vendor\LeakResponse\Core\Shared\Connection;

/** A real connection that tells of every statement it has just carried out, still inside its transaction. */
class WatchedConnection implements Connection
{
    /** @param Closure(string): void $told */
    public function __construct(private readonly Connection $real, private readonly Closure $told)
    {
    }

    public function fetchAll(string $sql, array $values = []): array
    {
        return $this->real->fetchAll($sql, $values);
    }

    public function execute(string $sql, array $values = []): int
    {
        $rows = $this->real->execute($sql, $values);
        ($this->told)($sql);
        return $rows;
    }

    public function transaction(callable $work): mixed
    {
        return $this->real->transaction($work);
    }

    public function table(string $name): string
    {
        return $this->real->table($name);
    }

    public function lastInsertId(): int
    {
        return $this->real->lastInsertId();
    }
}
