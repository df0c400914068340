<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Core\Shared\CanonicalJson;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Plans as they were shown: canonical JSON under its own hash.
 *
 * @phpstan-type Body array{
 *     action: string, incident: int, scope: array{kind: string, ids: list<int>}, audience: list<string>,
 *     options?: array<string, list<string>>, switch_number?: int,
 *     counted_at: int, customers: int, last_customer_id: int, sessions: int, tokens: int, accounts: int
 * }
 */
class PlanTable
{
    private const LIFETIME = 900_000_000;
    private const KEEP = 30 * 86_400_000_000;

    public function __construct(private readonly Connection $connection)
    {
    }

    /**
     * @param array<string, mixed> $body with counted_at in microseconds
     * @return array{string, int} hash (hex) and when it expires
     */
    public function keep(array $body, int $incidentId, int $countedAt): array
    {
        $text = CanonicalJson::encode($body);
        $hash = hash('sha256', $text);
        $expiresAt = $countedAt + self::LIFETIME;
        $this->connection->execute(
            "INSERT INTO {$this->name()} (plan_hash, incident_id, body, counted_at, expires_at) VALUES (?, ?, ?, ?, ?)"
            . ' ON DUPLICATE KEY UPDATE expires_at = expires_at',
            [hex2bin($hash), $incidentId, $text, $countedAt, $expiresAt]
        );
        $this->connection->execute(
            "DELETE FROM {$this->name()} WHERE expires_at < ? LIMIT 100",
            [$countedAt - self::KEEP]
        );
        return [$hash, $expiresAt];
    }

    /**
     * Whoever starts the same plan at the same time waits here.
     *
     * @return array{body: Body, countedAt: int, expiresAt: int}|null
     */
    public function lock(string $hash): ?array
    {
        $row = $this->connection->fetchAll(
            "SELECT body, counted_at, expires_at FROM {$this->name()} WHERE plan_hash = ? FOR UPDATE",
            [hex2bin($hash)]
        )[0] ?? null;
        // Who can write to the table cannot change what was approved: the hash is of these bytes.
        if ($row === null || !hash_equals($hash, hash('sha256', (string) $row['body']))) {
            return null;
        }
        /** @var Body $body written by PlanContainment */
        $body = json_decode((string) $row['body'], true, 16, JSON_THROW_ON_ERROR);
        return ['body' => $body, 'countedAt' => (int) $row['counted_at'], 'expiresAt' => (int) $row['expires_at']];
    }

    /** A plan that waits for another person lives as long as the request. */
    public function extend(string $hash, int $expiresAt): void
    {
        $this->connection->execute(
            "UPDATE {$this->name()} SET expires_at = GREATEST(expires_at, ?) WHERE plan_hash = ?",
            [$expiresAt, hex2bin($hash)]
        );
    }

    private function name(): string
    {
        return $this->connection->table('leakresponse_contain_plan');
    }
}
