<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Shared\Connection;

/** A connection whose n-th call fails: a statement, a begin, or a commit. */
class FaultyConnection implements Connection
{
    private int $depth = 0;

    public function __construct(private readonly Connection $inner, private readonly Fault $fault)
    {
    }

    public function fetchAll(string $sql, array $values = []): array
    {
        $this->fault->pass();
        return $this->inner->fetchAll($sql, $values);
    }

    public function execute(string $sql, array $values = []): int
    {
        $this->fault->pass();
        return $this->inner->execute($sql, $values);
    }

    public function transaction(callable $work): mixed
    {
        $isOutermost = $this->depth === 0;
        if ($isOutermost) {
            $this->fault->pass();
        }
        $this->depth++;
        try {
            return $this->inner->transaction(function () use ($work, $isOutermost): mixed {
                $result = $work();
                if ($isOutermost) {
                    $this->fault->pass();
                }
                return $result;
            });
        } finally {
            $this->depth--;
        }
    }

    public function table(string $name): string
    {
        return $this->inner->table($name);
    }

    public function lastInsertId(): int
    {
        return $this->inner->lastInsertId();
    }
}
