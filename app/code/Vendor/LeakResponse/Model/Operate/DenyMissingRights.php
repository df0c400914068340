<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Operate;

use Magento\Framework\Acl\Data\CacheInterface;
use Magento\Framework\App\ResourceConnection;
use Vendor\LeakResponse\Model\Shared\OurResources;

/**
 * Says no, in so many words, where a role has no word about a right of ours.
 *
 * A role is saved with a row for every right there is. One that was saved before this module, or this release of it, was
 * installed has none for ours, and Magento then lets it inherit from the right above, which may be the admin itself: core
 * denies a missing row only while no other role has one (Magento_Authorization, Acl\Loader\Rule). Whoever is to have a right
 * gets it by saving the role anew.
 */
class DenyMissingRights
{
    private const EVERYTHING = 'Magento_Backend::all';

    public function __construct(
        private readonly ResourceConnection $resource,
        private readonly OurResources $ours,
        private readonly CacheInterface $cache,
    ) {
    }

    /** @return int rows that were missing */
    public function write(): int
    {
        $rows = [];
        foreach ($this->known() as $roleId => $resources) {
            if (!isset($resources[self::EVERYTHING])) {
                foreach (array_diff($this->ours->ids(), array_keys($resources)) as $id) {
                    $rows[] = ['role_id' => $roleId, 'resource_id' => $id, 'privileges' => null, 'permission' => 'deny'];
                }
            }
        }
        if ($rows !== []) {
            $this->resource->getConnection()->insertMultiple($this->table(), $rows);
            $this->cache->clean();
        }
        return count($rows);
    }

    /** @return array<int, array<string, true>> by role: rights of ours it has a row for, and the right to everything if it has that */
    private function known(): array
    {
        $connection = $this->resource->getConnection();
        $select = $connection->select()->from($this->table(), ['role_id', 'resource_id', 'permission']);
        $ours = array_flip($this->ours->ids());
        $known = [];
        foreach ($connection->fetchAll($select) as $row) {
            $id = (string) $row['resource_id'];
            $known[(int) $row['role_id']] ??= [];
            if (isset($ours[$id]) || ($id === self::EVERYTHING && $row['permission'] === 'allow')) {
                $known[(int) $row['role_id']][$id] = true;
            }
        }
        return $known;
    }

    private function table(): string
    {
        return $this->resource->getTableName('authorization_rule');
    }
}
