<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Guard\GuardClass;
use Vendor\LeakResponse\Core\Contain\Plan\ScopeFilter;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Contain\TablePresence;
use Vendor\LeakResponse\Core\Shared\Clock;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Instant;

/**
 * Sessions and tokens that still let somebody in: not out of time, and not below an epoch that covers them.
 *
 * A session counts as live for the shop's session lifetime after it was stamped.
 */
class LiveRows
{
    public function __construct(
        private readonly Connection $connection,
        private readonly TablePresence $tables,
        private readonly Clock $clock,
        /** seconds */
        private readonly int $sessionLifetime,
        /** seconds */
        private readonly int $adminSessionLifetime,
    ) {
    }

    /** @return array<string, int> by "website/store" */
    public function customerSessions(TargetScope $scope): array
    {
        $filter = ScopeFilter::subjects($scope, 's');
        [$joins, $values] = $this->epochs(GuardClass::CustomerSession);
        return self::byPlace($this->connection->fetchAll(
            'SELECT s.website_id AS website, s.store_id AS store, COUNT(*) AS counted'
            . " FROM {$this->connection->table('leakresponse_contain_session')} s {$joins}"
            . " WHERE s.kind <> 'admin' AND s.stamped_at >= ? AND " . $this->isAbove() . $filter->sql
            . ' GROUP BY s.website_id, s.store_id',
            [...$values, $this->since($this->sessionLifetime), ...$filter->values]
        ));
    }

    /** @return array<string, int> by "website/store": registered ones, and opaque ones from before this module was */
    public function customerTokens(TargetScope $scope): array
    {
        $filter = ScopeFilter::subjects($scope, 's');
        [$joins, $values] = $this->epochs(GuardClass::CustomerToken);
        $tokens = self::byPlace($this->connection->fetchAll(
            'SELECT s.website_id AS website, s.store_id AS store, COUNT(*) AS counted'
            . " FROM {$this->connection->table('leakresponse_contain_token')} s {$joins}"
            . " WHERE s.kind = 'customer' AND (s.expires_at = 0 OR s.expires_at > ?) AND " . $this->isAbove()
            . $filter->sql . ' GROUP BY s.website_id, s.store_id',
            [...$values, $this->since(0), ...$filter->values]
        ));
        foreach ($this->olderTokens($scope) as $place => $count) {
            $tokens[$place] = ($tokens[$place] ?? 0) + $count;
        }
        return $tokens;
    }

    public function adminSessions(): int
    {
        [$joins, $values] = $this->epochs(GuardClass::AdminSession, ['all']);
        return $this->number(
            "SELECT COUNT(*) AS counted FROM {$this->connection->table('leakresponse_contain_session')} s {$joins}"
            . " WHERE s.kind = 'admin' AND s.stamped_at >= ? AND s.number >= COALESCE(e_all.number, 0)",
            [...$values, $this->since($this->adminSessionLifetime)]
        );
    }

    public function adminTokens(): int
    {
        [$joins, $values] = $this->epochs(GuardClass::AdminToken, ['all']);
        return $this->number(
            "SELECT COUNT(*) AS counted FROM {$this->connection->table('leakresponse_contain_token')} s {$joins}"
            . " WHERE s.kind = 'admin' AND (s.expires_at = 0 OR s.expires_at > ?)"
            . ' AND s.number >= COALESCE(e_all.number, 0)',
            [...$values, $this->since(0)]
        );
    }

    /**
     * @param list<array<string, string|null>> $rows with website, store, counted
     * @return array<string, int>
     */
    public static function byPlace(array $rows): array
    {
        $counts = [];
        foreach ($rows as $row) {
            $counts[(int) $row['website'] . '/' . (int) $row['store']] = (int) $row['counted'];
        }
        return $counts;
    }

    /** @return array<string, int> */
    private function olderTokens(TargetScope $scope): array
    {
        if (!$this->tables->has('oauth_token')) {
            return [];
        }
        $filter = ScopeFilter::customers($scope, 'c');
        return self::byPlace($this->connection->fetchAll(
            'SELECT COALESCE(c.website_id, 0) AS website, COALESCE(c.store_id, 0) AS store, COUNT(*) AS counted'
            . " FROM {$this->connection->table('oauth_token')} o"
            . " JOIN {$this->connection->table('customer_entity')} c ON c.entity_id = o.customer_id"
            . " LEFT JOIN {$this->connection->table('leakresponse_contain_token')} s"
            . ' ON s.token_hash = UNHEX(SHA2(o.token, 256))'
            . " WHERE o.revoked = 0 AND s.token_hash IS NULL{$filter->sql} GROUP BY website, store",
            $filter->values
        ));
    }

    /**
     * One primary-key join for each kind of scope; a covering row is looked up, never searched for.
     *
     * @param list<string> $kinds
     * @return array{string, list<string>}
     */
    private function epochs(GuardClass $class, array $kinds = ['all', 'website', 'store_view', 'customer']): array
    {
        $ids = ['all' => '0', 'website' => 's.website_id', 'store_view' => 's.store_id', 'customer' => 's.subject_id'];
        $joins = array_map(
            fn (string $kind): string => "LEFT JOIN {$this->connection->table('leakresponse_contain_epoch')} e_{$kind}"
                . " ON e_{$kind}.class = ? AND e_{$kind}.scope_kind = '{$kind}' AND e_{$kind}.scope_id = {$ids[$kind]}",
            $kinds
        );
        return [implode(' ', $joins), array_fill(0, count($kinds), $class->value)];
    }

    private function isAbove(): string
    {
        return 's.number >= GREATEST(COALESCE(e_all.number, 0), COALESCE(e_website.number, 0),'
            . ' COALESCE(e_store_view.number, 0), COALESCE(e_customer.number, 0))';
    }

    /** @param list<scalar|null> $values */
    private function number(string $sql, array $values): int
    {
        return (int) ($this->connection->fetchAll($sql, $values)[0]['counted'] ?? 0);
    }

    private function since(int $seconds): int
    {
        return Instant::micros($this->clock->now()) - $seconds * 1000000;
    }
}
