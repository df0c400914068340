<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Contract\Record;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * A real connection on which the n-th call goes wrong: `before`, nothing reaches the database; `after`, it does and the answer
 * is lost; `kill`, the process dies there. Beginning and committing a transaction are calls too.
 */
class FailingConnection implements Connection
{
    public int $calls = 0;
    private int $depth = 0;

    public function __construct(
        private readonly Connection $real,
        private readonly int $failAt = 0,
        private readonly string $how = 'before',
    ) {
    }

    public function fetchAll(string $sql, array $values = []): array
    {
        return $this->around(fn (): array => $this->real->fetchAll($sql, $values));
    }

    public function execute(string $sql, array $values = []): int
    {
        return $this->around(fn (): int => $this->real->execute($sql, $values));
    }

    public function transaction(callable $work): mixed
    {
        if ($this->depth > 0) {
            return $work();
        }
        $this->around(static fn (): bool => true);
        $this->depth++;
        $mustFailAfter = false;
        try {
            $result = $this->real->transaction(function () use ($work, &$mustFailAfter): mixed {
                $result = $work();
                $this->calls++;
                $mustFailAfter = $this->calls === $this->failAt && $this->how === 'after';
                if ($this->calls === $this->failAt && !$mustFailAfter) {
                    $this->fail();
                }
                return $result;
            });
        } finally {
            $this->depth--;
        }
        return $mustFailAfter ? $this->fail() : $result;
    }

    public function table(string $name): string
    {
        return $this->real->table($name);
    }

    public function lastInsertId(): int
    {
        return $this->real->lastInsertId();
    }

    /**
     * @template T
     * @param callable(): T $call
     * @return T
     */
    private function around(callable $call): mixed
    {
        $isIt = ++$this->calls === $this->failAt;
        if ($isIt && $this->how !== 'after') {
            $this->fail();
        }
        $result = $call();
        if ($isIt) {
            $this->fail();
        }
        return $result;
    }

    private function fail(): never
    {
        if ($this->how === 'kill') {
            posix_kill((int) getmypid(), SIGKILL);
        }
        throw UnableToReachDatabase::because('made to fail', true);
    }
}
