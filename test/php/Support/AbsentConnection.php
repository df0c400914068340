<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/** A database that does not answer. */
class AbsentConnection implements Connection
{
    public function fetchAll(string $sql, array $values = []): array
    {
        throw $this->away();
    }

    public function execute(string $sql, array $values = []): int
    {
        throw $this->away();
    }

    public function transaction(callable $work): mixed
    {
        throw $this->away();
    }

    public function table(string $name): string
    {
        return "`{$name}`";
    }

    public function lastInsertId(): int
    {
        throw $this->away();
    }

    private function away(): UnableToReachDatabase
    {
        return UnableToReachDatabase::because('gone', true);
    }
}
