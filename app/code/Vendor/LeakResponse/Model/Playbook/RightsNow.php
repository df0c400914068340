<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Playbook;

use Magento\Authorization\Model\ResourceModel\Role\CollectionFactory;
use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\Acl\Builder;
use Magento\Framework\Authorization\Policy\Acl;
use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Playbook\Rights;
use Vendor\LeakResponse\Core\Shared\Actor;
use Vendor\LeakResponse\Model\Operate\KeyHolder;
use Vendor\LeakResponse\Model\Shared\OurResources;

/**
 * The rights that an admin user, an integration or a signing key has now, read from the roles of the shop, without a session.
 *
 * The policy by its class: outside the admin the shop's own preference for it allows everything.
 */
class RightsNow implements Rights
{
    private const TYPES = [
        'admin' => UserContextInterface::USER_TYPE_ADMIN,
        'integration' => UserContextInterface::USER_TYPE_INTEGRATION,
    ];

    public function __construct(
        private readonly KeyHolder $holder,
        private readonly CollectionFactory $roles,
        private readonly Builder $builder,
        private readonly Acl $policy,
        private readonly OurResources $resources,
        private readonly KeyBook $keys,
    ) {
    }

    public function of(Actor $starter): array
    {
        if ($starter->kind() === 'shell') {
            // Whoever had the shell has every right, and no role that could be taken away.
            return $this->resources->ids();
        }
        $type = self::TYPES[$starter->kind()] ?? null;
        if ($type === null || !$this->holder->isActive($starter->label())) {
            return [];
        }
        // A consumer lives for hours: what it read before may be taken away by now.
        $this->builder->resetRuntimeAcl();
        $role = $this->roles->create()->setUserFilter((int) $starter->id(), $type)->getFirstItem()->getId();
        $granted = $role === null
            ? []
            : $this->resources->granted(fn (string $id): bool => (bool) $this->policy->isAllowed((string) $role, $id));
        return $starter->keyId() === '' ? $granted : $this->narrowed($granted, $starter->keyId());
    }

    /**
     * @param list<string> $granted
     * @return list<string>
     */
    private function narrowed(array $granted, string $keyId): array
    {
        $key = $this->keys->find($keyId);
        return $key === null || $key->getRevokedAt() !== null ? [] : array_values(array_intersect($granted, $key->getResources()));
    }
}
