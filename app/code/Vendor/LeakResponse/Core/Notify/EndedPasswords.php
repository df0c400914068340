<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Notify;

use DateTimeImmutable;
use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Since when passwords have been ended, in whatever scope. Login page and checkout tell it to everybody in the same words:
 * who is in scope must not be seen from outside.
 */
class EndedPasswords
{
    public function __construct(private readonly Connection $connection)
    {
    }

    public function lastAt(): ?DateTimeImmutable
    {
        $rows = $this->connection->fetchAll(
            "SELECT MAX(raised_at) AS raised_at FROM {$this->connection->table('leakresponse_contain_epoch')} WHERE class = ?",
            [GuardClass::CustomerPassword->value]
        );
        $micros = (int) ($rows[0]['raised_at'] ?? 0);
        return $micros === 0 ? null : Instant::parse(Instant::text($micros));
    }
}
