<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Person;

use Vendor\LeakResponse\Core\Contain\Plan\ScopeFilter;
use Vendor\LeakResponse\Core\Contain\Plan\TargetScope;
use Vendor\LeakResponse\Core\Shared\Connection;

/**
 * Makes the end of customers' sessions and passwords lasting with core's own means: set-based, one UPDATE of
 * `customer_entity` a chunk, `updated_at` unmoved so that no other system takes every customer for changed.
 */
class CustomerSweep
{
    public function __construct(private readonly Connection $connection)
    {
    }

    /** @param string $cutoff UTC; core ends sessions whose visitor row is older, and a later cutoff stays */
    public function endSessions(SweepRange $range, string $cutoff): void
    {
        $filter = ScopeFilter::customers($range->scope, 'c');
        $this->connection->execute(
            "UPDATE {$this->customers()} c SET c.session_cutoff = GREATEST(COALESCE(c.session_cutoff, ?), ?),"
            . ' c.updated_at = c.updated_at WHERE c.entity_id > ? AND c.entity_id <= ?' . $filter->sql,
            [$cutoff, $cutoff, $range->after, $range->upTo, ...$filter->values]
        );
    }

    /**
     * Who set a new password since the epoch keeps it, and who was sent a new link keeps that.
     *
     * The numbers are read first, with a lock on the whole range: PasswordGate takes its row before the shop writes the
     * hash, so both wait for each other in the same order and neither overwrites the other.
     */
    public function endPasswords(SweepRange $range, int $epoch, string $cutoff): void
    {
        $fresh = $this->fresh($range, $epoch);
        $filter = ScopeFilter::customers($range->scope, 'c');
        $keep = $fresh['passwords'] === [] ? '' : " AND c.entity_id NOT IN ({$this->marks($fresh['passwords'])})";
        $links = $fresh['links'];
        $isLink = $links === [] ? '' : "c.entity_id IN ({$this->marks($links)})";
        $token = $links === [] ? 'NULL' : "IF({$isLink}, c.rp_token, NULL)";
        $tokenAt = $links === [] ? 'NULL' : "IF({$isLink}, c.rp_token_created_at, NULL)";
        $this->connection->execute(
            "UPDATE {$this->customers()} c SET c.password_hash = NULL, c.rp_token = {$token},"
            . " c.rp_token_created_at = {$tokenAt}, c.session_cutoff = GREATEST(COALESCE(c.session_cutoff, ?), ?),"
            . ' c.updated_at = c.updated_at WHERE c.entity_id > ? AND c.entity_id <= ?' . $keep . $filter->sql,
            [
                ...$links,
                ...$links,
                $cutoff,
                $cutoff,
                $range->after,
                $range->upTo,
                ...$fresh['passwords'],
                ...$filter->values,
            ]
        );
    }

    /** @return int customers up to `$lastId` whose sessions core would still let in */
    public function sessionsLeft(TargetScope $scope, int $lastId, string $cutoff): int
    {
        return $this->left($scope, $lastId, '(c.session_cutoff IS NULL OR c.session_cutoff < ?)', [$cutoff]);
    }

    /** @return int customers up to `$lastId` whose password is from before the epoch and still there */
    public function passwordsLeft(TargetScope $scope, int $lastId, int $epoch): int
    {
        return $this->left(
            $scope,
            $lastId,
            "c.password_hash IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {$this->numbers()} p"
            . ' WHERE p.customer_id = c.entity_id AND p.password_number >= ?)',
            [$epoch]
        );
    }

    /** @param list<scalar> $values */
    private function left(TargetScope $scope, int $lastId, string $condition, array $values): int
    {
        $filter = ScopeFilter::customers($scope, 'c');
        $rows = $this->connection->fetchAll(
            "SELECT COUNT(*) AS counted FROM {$this->customers()} c WHERE c.entity_id <= ? AND {$condition}{$filter->sql}",
            [$lastId, ...$values, ...$filter->values]
        );
        return (int) ($rows[0]['counted'] ?? 0);
    }

    /** @return array{passwords: list<int>, links: list<int>} customer ids of the range */
    private function fresh(SweepRange $range, int $epoch): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT customer_id, password_number, link_number FROM {$this->numbers()}"
            . ' WHERE customer_id > ? AND customer_id <= ? LOCK IN SHARE MODE',
            [$range->after, $range->upTo]
        );
        $fresh = ['passwords' => [], 'links' => []];
        foreach ($rows as $row) {
            if ((int) $row['password_number'] >= $epoch) {
                $fresh['passwords'][] = (int) $row['customer_id'];
            } elseif ((int) $row['link_number'] >= $epoch) {
                $fresh['links'][] = (int) $row['customer_id'];
            }
        }
        return $fresh;
    }

    /** @param list<int> $ids */
    private function marks(array $ids): string
    {
        return implode(', ', array_fill(0, count($ids), '?'));
    }

    private function customers(): string
    {
        return $this->connection->table('customer_entity');
    }

    private function numbers(): string
    {
        return $this->connection->table('leakresponse_contain_password');
    }
}
