<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Test\Support;

use Vendor\LeakResponse\Core\Shared\Connection;

/** Fills the shop tables: customers with passwords, links, tokens and remember-me cookies; an open incident. */
class ShopSeed
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /** An incident with the number 1. */
    public function incident(): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table('leakresponse_assess_incident')} (id, state, noticed, noticed_at, ongoing, scope,"
            . " led_by, leader_name, idempotency_key, request_hash) VALUES (1, 'open', 'other', 'unknown', 'yes', '{}',"
            . " 'admin:3', 'mk', 'incident-1', 'x')"
        );
    }

    /** Customers 1 to $count: store views 1, 3 (website 1) and 2 (website 2) in turn. */
    public function customers(int $count, int $first = 1): void
    {
        foreach (array_chunk(range($first, $first + $count - 1), 1000) as $ids) {
            $rows = array_map(static function (int $id): string {
                $store = [1, 3, 2][$id % 3];
                $website = $store === 2 ? 2 : 1;
                return "({$id}, {$website}, {$store}, 'person{$id}@example.test', 'hash-{$id}', 'link-{$id}',"
                    . " '2026-11-20 08:00:00', '2026-01-01 00:00:00', '2026-01-02 00:00:00')";
            }, $ids);
            $this->connection->execute(
                "INSERT INTO {$this->table('customer_entity')} (entity_id, website_id, store_id, email, password_hash,"
                . ' rp_token, rp_token_created_at, created_at, updated_at) VALUES ' . implode(',', $rows)
            );
        }
    }

    /** An opaque token of the customer in core's table; returns its row id. */
    public function opaqueToken(int $customerId): int
    {
        $this->connection->execute(
            "INSERT INTO {$this->table('oauth_token')} (customer_id, type, token, secret, callback_url) VALUES (?, 'access', ?, 's', '')",
            [$customerId, substr(hash('sha256', "opaque-{$customerId}-" . uniqid()), 0, 32)]
        );
        return $this->connection->lastInsertId();
    }

    public function rememberMe(int $customerId): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table('persistent_session')} (`key`, customer_id, website_id) VALUES (?, ?, 1)",
            ["key-{$customerId}", $customerId]
        );
    }

    public function guestCart(int $storeId): void
    {
        $this->connection->execute(
            "INSERT INTO {$this->table('quote')} (store_id, items_count) VALUES (?, 1)",
            [$storeId]
        );
    }

    /** Returns its row id. */
    public function adminSession(int $adminId): int
    {
        $this->connection->execute(
            "INSERT INTO {$this->table('admin_user_session')} (user_id, ip) VALUES (?, '192.0.2.1')",
            [$adminId]
        );
        return $this->connection->lastInsertId();
    }

    /**
     * @param list<scalar|null> $values
     */
    public function count(string $table, string $where, array $values = []): int
    {
        $rows = $this->connection->fetchAll("SELECT COUNT(*) AS n FROM {$this->table($table)} WHERE {$where}", $values);
        return (int) $rows[0]['n'];
    }

    private function table(string $name): string
    {
        return $this->connection->table($name);
    }
}
