<?php

declare(strict_types=1);

namespace LeakResponse\Sandbox\Panel;

use Vendor\LeakResponse\Core\Operate\KeyBook;
use Vendor\LeakResponse\Core\Operate\RouteTable;
use Vendor\LeakResponse\Core\Playbook\Rights;
use Vendor\LeakResponse\Core\Shared\Actor;

/** The rights of a sandbox admin or of a key that acts for one, as they are now. */
class SandboxRights implements Rights
{
    public function __construct(
        private readonly AdminUsers $admins,
        private readonly KeyBook $keys,
        private readonly RouteTable $routes,
    ) {
    }

    public function of(Actor $starter): array
    {
        if ($starter->kind() === 'shell') {
            return $this->routes->acl();
        }
        $user = $starter->kind() === 'admin' ? $this->admins->byId((int) $starter->id()) : null;
        $granted = $user === null ? [] : $this->admins->rights($user['username']);
        if ($starter->keyId() === '') {
            return $granted;
        }
        $key = $this->keys->find($starter->keyId());
        return $key === null || $key->getRevokedAt() !== null ? [] : array_values(array_intersect($granted, $key->getResources()));
    }
}
