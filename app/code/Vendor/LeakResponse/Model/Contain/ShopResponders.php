<?php

declare(strict_types=1);

namespace Vendor\LeakResponse\Model\Contain;

use Magento\Authorization\Model\UserContextInterface;
use Magento\Framework\Acl\Builder;
use Vendor\LeakResponse\Core\Contain\Person\LockAccounts;
use Vendor\LeakResponse\Core\Contain\Responders;
use Vendor\LeakResponse\Core\Shared\Connection;

/** Active admin users whose role lets them lock accounts and undo it. */
class ShopResponders implements Responders
{
    private const NEEDED = [
        'Vendor_LeakResponse::control_room',
        'Vendor_LeakResponse::contain_pause',
        'Vendor_LeakResponse::contain_' . LockAccounts::CODE,
    ];

    public function __construct(
        private readonly Connection $connection,
        private readonly Builder $acl,
    ) {
    }

    public function ids(): array
    {
        $rows = $this->connection->fetchAll(
            "SELECT r.role_id, r.user_id FROM {$this->connection->table('authorization_role')} r"
            . " JOIN {$this->connection->table('admin_user')} u ON u.user_id = r.user_id AND u.is_active = 1"
            . " WHERE r.role_type = 'U' AND r.user_type = ?",
            [(string) UserContextInterface::USER_TYPE_ADMIN]
        );
        $acl = $this->acl->getAcl();
        $ids = [];
        foreach ($rows as $row) {
            $role = (string) $row['role_id'];
            $lacking = array_filter(self::NEEDED, static fn (string $right): bool => !$acl->isAllowed($role, $right));
            if ($lacking === []) {
                $ids[] = (int) $row['user_id'];
            }
        }
        return $ids;
    }
}
