<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Shared;

/**
 * The one way Core reaches the shop's database (MySQL 8 or MariaDB 10.6+).
 *
 * Values come back as the driver's strings; Core casts. Binary columns travel as raw byte strings.
 */
interface Connection
{
    /**
     * @param list<scalar|null> $values one for each `?`
     * @return list<array<string, string|null>>
     * @throws UnableToReachDatabase
     */
    public function fetchAll(string $sql, array $values = []): array;

    /**
     * @param list<scalar|null> $values one for each `?`
     * @return int rows affected
     * @throws UnableToReachDatabase
     */
    public function execute(string $sql, array $values = []): int;

    /**
     * Run $work in a transaction; a call inside another joins it. Any throwable rolls the whole of it back.
     *
     * @template T
     * @param callable(): T $work
     * @return T
     * @throws UnableToReachDatabase
     */
    public function transaction(callable $work): mixed;

    /** The quoted name of a table with the shop's prefix: `table('customer_entity')`. */
    public function table(string $name): string;

    /** The last AUTO_INCREMENT value given out on this connection. */
    public function lastInsertId(): int;
}
