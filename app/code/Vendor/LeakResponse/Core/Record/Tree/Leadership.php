<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Record\Tree;

use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\UnableToReachDatabase;

/**
 * One process seals at a time. The named lock keeps others from trying; it is local to a node and ends with its connection, so
 * what decides is the fence in the head row.
 */
class Leadership
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function take(): bool
    {
        $rows = $this->connection->fetchAll("SELECT GET_LOCK({$this->name()}, 0) AS taken", [$this->scope()]);
        return (int) ($rows[0]['taken'] ?? 0) === 1;
    }

    public function release(): void
    {
        try {
            $this->connection->fetchAll("SELECT RELEASE_LOCK({$this->name()}) AS released", [$this->scope()]);
        } catch (UnableToReachDatabase) {
            // The lock ended with the connection.
            return;
        }
    }

    /** At most 64 characters, one a schema and prefix. */
    private function name(): string
    {
        return "CONCAT('leakresponse_seal_', LEFT(SHA2(CONCAT(DATABASE(), ?), 256), 32))";
    }

    private function scope(): string
    {
        return $this->connection->table('leakresponse_record_head');
    }
}
