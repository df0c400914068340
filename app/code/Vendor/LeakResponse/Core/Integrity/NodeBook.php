<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Integrity;

use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/** Deploys that are under way, and when we last said that a manifest cannot be trusted. */
class NodeBook
{
    private const LONGEST_DEPLOY = 3600_000_000;
    private const SAY_AGAIN = 3600_000_000;

    public function __construct(private readonly Connection $connection, private readonly Clock $clock)
    {
    }

    /** @return int until when scans wait, microseconds */
    public function beginDeploy(string $node): int
    {
        $until = $this->now() + self::LONGEST_DEPLOY;
        $this->set($node, 'deploy_until', $until);
        return $until;
    }

    public function endDeploy(string $node): void
    {
        $this->set($node, 'deploy_until', 0);
    }

    /** A time further off than a deploy may last was not written by us and counts for nothing. */
    public function isDeploying(string $node): bool
    {
        $until = $this->get($node, 'deploy_until');
        return $until > $this->now() && $until <= $this->now() + self::LONGEST_DEPLOY;
    }

    /** True once an hour. */
    public function maySayRefused(string $node): bool
    {
        $said = $this->get($node, 'refused_at');
        if ($said > $this->now() - self::SAY_AGAIN && $said <= $this->now()) {
            return false;
        }
        $this->set($node, 'refused_at', $this->now());
        return true;
    }

    private function get(string $node, string $column): int
    {
        return (int) ($this->connection->fetchAll("SELECT {$column} FROM {$this->table()} WHERE node = ?", [$node])[0][$column] ?? 0);
    }

    private function set(string $node, string $column, int $value): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table()} (node, {$column}) VALUES (?, ?) ON DUPLICATE KEY UPDATE {$column} = VALUES({$column})",
            [$node, $value]
        );
    }

    private function now(): int
    {
        return Instant::micros($this->clock->now());
    }

    private function table(): string
    {
        return $this->connection->table('leakresponse_integrity_node');
    }
}
