<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Core\Contain\Plan;

use Vendor\LeakResponse\Api\Data\ScopeInterface;
use Vendor\LeakResponse\Core\Contain\ShopDirectory;
use Vendor\LeakResponse\Core\Shared\Connection;
use Vendor\LeakResponse\Core\Shared\Refusal;

/** Checks a scope that somebody asked for: kind, ids and that each id exists. Names the field that does not fit. */
class ReadScope
{
    private const KINDS = ['all', 'websites', 'store_views', 'customers'];

    public function __construct(
        private readonly ShopDirectory $shop,
        private readonly Connection $connection,
    ) {
    }

    /** @throws Refusal */
    public function read(ScopeInterface $scope): TargetScope
    {
        $kind = $scope->getKind();
        if (!in_array($kind, self::KINDS, true)) {
            throw Refusal::badField('scope.kind', 'scope.kind must be one of ' . implode(', ', self::KINDS) . '.');
        }
        $given = array_values($scope->getIds());
        if (count($given) > TargetScope::MAX_IDS) {
            throw Refusal::badField('scope.ids', 'scope.ids may name at most ' . TargetScope::MAX_IDS . ' ids.');
        }
        $known = array_flip($this->known($kind, $given));
        foreach ($given as $place => $id) {
            if (!isset($known[$id])) {
                throw Refusal::badField("scope.ids[{$place}]", "scope.ids[{$place}] does not exist in this shop.");
            }
        }
        $ids = array_values(array_unique($given));
        sort($ids);
        return new TargetScope($kind, $ids);
    }

    /**
     * @param list<int> $ids
     * @return list<int> those that exist
     */
    private function known(string $kind, array $ids): array
    {
        return match (true) {
            $ids === [] => [],
            // Ids beside all are refused by TargetScope, which names the field as a whole.
            $kind === 'all' => $ids,
            $kind === 'websites' => array_column($this->shop->stores(), 'websiteId'),
            $kind === 'store_views' => array_column($this->shop->stores(), 'storeId'),
            default => $this->customers($ids),
        };
    }

    /**
     * @param non-empty-list<int> $ids
     * @return list<int>
     */
    private function customers(array $ids): array
    {
        $marks = implode(', ', array_fill(0, count($ids), '?'));
        $rows = $this->connection->fetchAll(
            "SELECT entity_id FROM {$this->connection->table('customer_entity')} WHERE entity_id IN ({$marks})",
            $ids
        );
        return array_map(intval(...), array_column($rows, 'entity_id'));
    }
}
