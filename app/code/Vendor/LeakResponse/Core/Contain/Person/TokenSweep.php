<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Plan\ScopeFilter;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Makes the end of tokens, remember-me cookies and admin sessions lasting in the tables of core that the shop has. */
class TokenSweep
{
    /** Magento's user types in `jwt_auth_revoked`. */
    private const ADMIN = 2;
    private const CUSTOMER = 3;
    /** `admin_user_session.status`: in, and logged out by somebody. */
    private const SIGNED_IN = 1;
    private const ENDED = 3;

    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
    ) {
    }

    /**
     * @param int $watermark greatest `oauth_token.entity_id` at the guard
     * @param int $guardedAt Unix time in seconds
     */
    public function ofCustomers(SweepRange $range, int $watermark, int $guardedAt): void
    {
        $this->revokeRows($range, $watermark);
        $this->revokeJwt($range, $guardedAt);
        if ($this->tables->has('persistent_session')) {
            $filter = ScopeFilter::customers($range->scope, 'c');
            $this->connection->execute(
                "DELETE p FROM {$this->connection->table('persistent_session')} p"
                . " JOIN {$this->connection->table('customer_entity')} c ON c.entity_id = p.customer_id"
                . ' WHERE p.customer_id > ? AND p.customer_id <= ?' . $filter->sql,
                [$range->after, $range->upTo, ...$filter->values]
            );
        }
    }

    public function revokeRows(SweepRange $range, int $watermark): void
    {
        if (!$this->tables->has('oauth_token')) {
            return;
        }
        $filter = ScopeFilter::customers($range->scope, 'c');
        $this->connection->execute(
            "UPDATE {$this->connection->table('oauth_token')} o"
            . " JOIN {$this->connection->table('customer_entity')} c ON c.entity_id = o.customer_id"
            . ' SET o.revoked = 1 WHERE o.customer_id > ? AND o.customer_id <= ? AND o.entity_id <= ?'
            . ' AND o.revoked = 0' . $filter->sql,
            [$range->after, $range->upTo, $watermark, ...$filter->values]
        );
    }

    /** @param int $spared id of the row that stays: the acting admin's own */
    public function ofAdmins(int $sessionWatermark, int $spared, int $tokenWatermark, int $guardedAt): void
    {
        if ($this->tables->has('admin_user_session')) {
            $this->connection->execute(
                "UPDATE {$this->connection->table('admin_user_session')} SET status = ?, updated_at = updated_at"
                . ' WHERE status = ? AND id <= ? AND id <> ?',
                [self::ENDED, self::SIGNED_IN, $sessionWatermark, $spared]
            );
        }
        if ($this->tables->has('oauth_token')) {
            // Tokens of integrations stand in the same table, with a consumer; they are not bearer tokens of admins.
            $this->connection->execute(
                "UPDATE {$this->connection->table('oauth_token')} SET revoked = 1 WHERE admin_id IS NOT NULL"
                . ' AND customer_id IS NULL AND consumer_id IS NULL AND entity_id <= ? AND revoked = 0',
                [$tokenWatermark]
            );
        }
        $this->insertRevoked(self::ADMIN, "t.kind = 'admin'", '', [], $guardedAt);
    }

    /** @return int id of the newest session row of an admin who is signed in, 0 when there is none */
    public function newestSession(int $adminId): int
    {
        if (!$this->tables->has('admin_user_session')) {
            return 0;
        }
        $rows = $this->connection->fetchAll(
            "SELECT MAX(id) AS newest FROM {$this->connection->table('admin_user_session')}"
            . ' WHERE user_id = ? AND status = ?',
            [$adminId, self::SIGNED_IN]
        );
        return (int) ($rows[0]['newest'] ?? 0);
    }

    private function revokeJwt(SweepRange $range, int $guardedAt): void
    {
        $filter = ScopeFilter::customers($range->scope, 'c');
        $this->insertRevoked(
            self::CUSTOMER,
            "t.kind = 'customer' AND t.subject_id > ? AND t.subject_id <= ?" . $filter->sql,
            " JOIN {$this->connection->table('customer_entity')} c ON c.entity_id = t.subject_id",
            [$range->after, $range->upTo, ...$filter->values],
            $guardedAt
        );
    }

    /**
     * Only for who was ever given a token here: one not issued here is refused by the gate, and its forger chooses its
     * time. Core refuses tokens issued up to and including the second named, so the second of the guard itself is
     * left to the gate: a login in that second, after the guard, lives.
     *
     * @param list<int> $values
     */
    private function insertRevoked(int $userType, string $where, string $join, array $values, int $guardedAt): void
    {
        if (!$this->tables->has('jwt_auth_revoked')) {
            return;
        }
        $this->connection->execute(
            "INSERT INTO {$this->connection->table('jwt_auth_revoked')} (user_type_id, user_id, revoke_before)"
            . " SELECT DISTINCT {$userType}, t.subject_id, CAST(? AS UNSIGNED)"
            . " FROM {$this->connection->table('leakresponse_contain_token')} t{$join} WHERE {$where}"
            . ' ON DUPLICATE KEY UPDATE revoke_before = GREATEST(revoke_before, VALUES(revoke_before))',
            [$guardedAt - 1, ...$values]
        );
    }
}
