<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Which of the shop's tables exist: shops remove modules (persistent cart, JWT, security). Asked once a run. */
class TablePresence
{
    /** @var array<string, bool> */
    private array $known = [];

    public function __construct(private readonly Connection $connection)
    {
    }

    /** @param string $table name without prefix */
    public function has(string $table): bool
    {
        return $this->known[$table] ??= $this->ask($table);
    }

    private function ask(string $table): bool
    {
        return $this->connection->fetchAll(
            'SELECT 1 AS present FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?',
            [trim($this->connection->table($table), '`')]
        ) !== [];
    }
}
