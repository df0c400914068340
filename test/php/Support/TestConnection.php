<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Closure;
use Vendor\LeakResponse\Core\Shared\Connection;

/** The connection of the host whose contracts are tested: the sandbox's, or the module's in a Magento. */
class TestConnection implements Connection
{
    /** @param Closure(string): mixed $script */
    public function __construct(private readonly Connection $host, private readonly Closure $script)
    {
    }

    public function fetchAll(string $sql, array $values = []): array
    {
        return $this->host->fetchAll($sql, $values);
    }

    public function execute(string $sql, array $values = []): int
    {
        return $this->host->execute($sql, $values);
    }

    public function transaction(callable $work): mixed
    {
        return $this->host->transaction($work);
    }

    public function table(string $name): string
    {
        return $this->host->table($name);
    }

    public function lastInsertId(): int
    {
        return $this->host->lastInsertId();
    }

    /** Runs DDL and seed statements as they stand. */
    public function script(string $sql): void
    {
        ($this->script)($sql);
    }
}
